package org.mlplab.hostile;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.mlplab.journey.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Makes requests for every operation of the OpenAPI document from a seed: as it wants them, and otherwise. */
final class RequestGenerator {

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "get");
    private static final List<String> ODD_HEADERS = List.of(
            "Accept: application/xml",
            "Accept: text/csv",
            "Accept: nonsense",
            "Accept: */*;q=0",
            "Accept: text/html",
            "Accept: application/json;charset=utf-16",
            "Accept-Encoding: gzip;q=9, zstd",
            "Accept-Language: x\u00e9-\u4e2d",
            "Range: bytes=0-3",
            "Range: bytes=-99999999999999999999",
            "Range: lines=7-1",
            "If-None-Match: *",
            "If-None-Match: \"a\", W/\"b",
            "If-Match: \"nothing\"",
            "If-Modified-Since: yesterday",
            "If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT",
            "Last-Event-ID: -1",
            "Last-Event-ID: 99999999999999999999",
            "Last-Event-ID: \u00e9;,",
            "Idempotency-Key: the same",
            "Idempotency-Key: ",
            "Idempotency-Key: " + "k".repeat(300),
            "Idempotency-Key: \u4e2d\u6587",
            "X-HTTP-Method-Override: DELETE",
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-Prefix: /%00",
            "Forwarded: for=\"_x\";host=evil",
            "Cookie: JSESSIONID=../../x; a",
            "Origin: null",
            "Content-Encoding: gzip",
            "Expect: 100-continue",
            "X-Long: " + "y".repeat(7_000));

    private final Map<String, JsonNode> operations;
    private final List<String> names;
    private final Random random;
    private final List<String> known;
    private final String key;
    private final SchemaValues values;
    private final HostileBodies bodies;

    /**
     * Of a service.
     *
     * @param known values of path variables that lead somewhere
     * @param key an API key that may do everything
     */
    RequestGenerator(Document document, Random random, List<String> known, String key) {
        this.operations = document.operations();
        this.names = List.copyOf(operations.keySet());
        this.random = random;
        this.known = known;
        this.key = key;
        this.values = new SchemaValues(document, random);
        this.bodies = new HostileBodies(document, random, values);
    }

    /** The next of all operations in turn. */
    HostileRequest next(int number) {
        String name = names.get(number % names.size());
        JsonNode operation = operations.getOrDefault(name, MissingNode.getInstance());
        boolean good = random.nextInt(3) == 0;
        String path = name.substring(name.indexOf(' ') + 1);
        String target = path;
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : operation.path("parameters")) {
            String parameterName = parameter.path("name").asString();
            switch (parameter.path("in").asString()) {
                case "path" -> target = target.replace("{" + parameterName + "}", pathValue(parameter, good));
                case "query" -> query(parameter, good, query);
                default -> {}
            }
        }
        if (!good && random.nextInt(12) == 0) {
            query.append('&').append(encoded(OddValues.shortText(random))).append("=1");
        }
        if (!good && random.nextInt(40) == 0) {
            query.append(List.of("&=", "&%zz=1", "&a=%ff", "&;", "&a=1&a=2").get(random.nextInt(5)));
        }
        String method = name.substring(0, name.indexOf(' ')).toUpperCase(Locale.ROOT);
        boolean fits = target.matches("[A-Za-z0-9/._-]+") && !target.contains("..") && !target.contains("//");
        if (!good && random.nextInt(15) == 0) {
            String other = METHODS.get(random.nextInt(METHODS.size()));
            fits &= other.equals(method);
            method = other;
        }
        if (query.length() > 0) {
            target += "?" + query.substring(1);
        }
        var body = bodies.of(operation, good);
        List<String> headers = headers(good);
        if (body.mediaType() != null) {
            headers.add("Content-Type: " + body.mediaType());
        }
        return new HostileRequest(name, method, target, headers, body.bytes(), fits);
    }

    private String pathValue(JsonNode parameter, boolean good) {
        if (good || random.nextInt(4) > 0) {
            boolean number = parameter.path("schema").path("type").asString("").equals("integer");
            List<String> some = known.stream()
                    .filter(each -> number == each.matches("\\d+"))
                    .toList();
            String value = some.get(random.nextInt(some.size()));
            return random.nextInt(6) == 0
                    ? encoded(values.value(parameter.path("schema")).asString("1"))
                    : value;
        }
        return random.nextBoolean() ? OddValues.number(random) : encoded(OddValues.shortText(random));
    }

    private void query(JsonNode parameter, boolean good, StringBuilder query) {
        boolean required = parameter.path("required").asBoolean();
        if (required ? !good && random.nextInt(10) == 0 : random.nextInt(4) > 0) {
            return;
        }
        for (int times = !good && random.nextInt(10) == 0 ? 2 : 1; times > 0; times--) {
            String value = good || random.nextInt(3) > 0
                    ? values.value(parameter.path("schema")).asString("1")
                    : random.nextBoolean() ? OddValues.number(random) : OddValues.shortText(random);
            query.append('&')
                    .append(encoded(parameter.path("name").asString()))
                    .append('=')
                    .append(encoded(value));
        }
    }

    private List<String> headers(boolean good) {
        List<String> headers = new ArrayList<>(List.of("Host: localhost"));
        int login = good ? 0 : random.nextInt(25);
        if (login < 23) {
            headers.add("Authorization: Bearer " + key);
        } else if (login == 23) {
            headers.add("Authorization: Bearer " + encoded(OddValues.shortText(random)));
        }
        if (!good) {
            for (int i = random.nextInt(3); i > 0; i--) {
                headers.add(ODD_HEADERS.get(random.nextInt(ODD_HEADERS.size())));
            }
        }
        return headers;
    }

    /** For a path or a query; what is no text becomes a question mark. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
