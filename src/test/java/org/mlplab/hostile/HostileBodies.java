package org.mlplab.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.mlplab.journey.Document;
import tools.jackson.databind.JsonNode;

/** Bodies for operations, as their schemas and examples say, and otherwise. */
final class HostileBodies {

    private static final List<String> MEDIA_TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/json;charset=utf-16",
            "application/json; charset=nonsense",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "application/merge-patch+json",
            "image/png",
            "application/zip",
            "nonsense",
            "*/*",
            "/");
    private static final String BOUNDARY = "b0undary";
    private static final String TABLE = "length,width,species\n5.1,3.5,a\n4.9,3.0,b\n6.2,2.9,a\n5.5,2.4,b\n5.0,3.3,a\n"
            + "6.1,2.8,b\n5.2,3.4,a\n6.0,2.7,b\n5.3,3.6,a\n5.9,2.6,b\n";
    /** One white pixel. */
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FgAAAABJRU5ErkJggg==");

    private final Document document;
    private final Random random;
    private final SchemaValues values;
    private final BrokenJson broken;

    HostileBodies(Document document, Random random, SchemaValues values) {
        this.document = document;
        this.random = random;
        this.values = values;
        this.broken = new BrokenJson(random);
    }

    /** @param mediaType null for none */
    record Body(@Nullable String mediaType, byte[] bytes) {

        static Body of(@Nullable String mediaType, String text) {
            return new Body(mediaType, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    Body of(JsonNode operation, boolean good) {
        JsonNode content = document.resolve(operation.path("requestBody")).path("content");
        if (content.isEmpty()) {
            return good || random.nextInt(8) > 0 ? Body.of(null, "") : Body.of("application/json", "{\"a\": 1}");
        }
        List<String> types = List.copyOf(content.propertyNames());
        String type = types.get(random.nextInt(types.size()));
        Body body = ofType(type, content.path(type), good);
        if (good) {
            return body;
        }
        return switch (random.nextInt(20)) {
            case 0 -> Body.of(type, "");
            case 1 -> Body.of(null, "{}");
            case 2 -> new Body(MEDIA_TYPES.get(random.nextInt(MEDIA_TYPES.size())), body.bytes());
            case 3 -> Body.of(type, " ".repeat((1 << 20) + random.nextInt(500_000)) + "{}");
            case 4 -> new Body(body.mediaType(), noise());
            default -> body;
        };
    }

    private Body ofType(String type, JsonNode content, boolean good) {
        if (type.endsWith("json")) {
            JsonNode sound = json(content);
            return Body.of(type, good ? sound.toString() : broken.of(sound));
        }
        if (type.startsWith("multipart")) {
            return new Body(type + "; boundary=" + BOUNDARY, form(content, good));
        }
        if (type.startsWith("text")) {
            return Body.of(type, good ? TABLE : TABLE.replaceFirst("[35a]", OddValues.text(random)));
        }
        return new Body(type, good ? PNG : noise());
    }

    private JsonNode json(JsonNode content) {
        List<JsonNode> examples = content.path("examples")
                .valueStream()
                .map(each -> each.path("value"))
                .toList();
        return examples.isEmpty() || random.nextInt(3) == 0
                ? values.value(content.path("schema"))
                : examples.get(random.nextInt(examples.size()));
    }

    private byte[] form(JsonNode content, boolean good) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        document.resolve(content.path("schema")).path("properties").properties().forEach(property -> {
            boolean file =
                    property.getKey().startsWith("file") || property.getKey().startsWith("picture");
            byte[] part = !good && random.nextBoolean()
                    ? noise()
                    : file
                            ? random.nextBoolean() ? PNG : TABLE.getBytes(StandardCharsets.UTF_8)
                            : values.value(property.getValue()).asString("1").getBytes(StandardCharsets.UTF_8);
            String name = good || random.nextInt(5) > 0 ? "a.csv" : OddValues.shortText(random);
            form.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n"
                    .formatted(BOUNDARY, property.getKey(), file ? "; filename=\"" + name + "\"" : "")
                    .getBytes(StandardCharsets.UTF_8));
            form.writeBytes(part);
            form.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        if (good || random.nextInt(5) > 0) {
            form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        }
        return form.toByteArray();
    }

    private byte[] noise() {
        byte[] noise = new byte[random.nextInt(3_000)];
        random.nextBytes(noise);
        return noise;
    }
}
