package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** Keys are given out, used, rotated and withdrawn while the service runs. */
@ExtendWith(OutputCaptureExtension.class)
class KeysJourneyTest extends ServiceWithKeys {

    private static final String SPEC = "{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 5}]}}";

    @Test
    void a_key_lives_from_one_request_to_another(CapturedOutput log) {
        Api.Answer added = api.post("/keys", "{'name': 'ann', 'role': 'RUN', 'queuedLimit': 7}", ADMIN)
                .expect(201);
        assertThat(added.header("Location")).endsWith("/keys/ann");
        assertThat(added.header("Cache-Control")).isEqualTo("no-store");
        String first = added.json().path("secret").asString();
        assertThat(first).matches("mlplab_[A-Za-z0-9_-]{43}");
        JsonNode key = added.json().path("key");
        assertThat(key.path("role").asString()).isEqualTo("RUN");
        assertThat(key.path("queuedLimit").asInt()).isEqualTo(7);
        assertThat(key.path("runningLimit").isNull()).isTrue();
        assertThat(Document.of(api).violations("IssuedApiKey", added.json())).isEmpty();

        api.post("/experiments", SPEC, bearer(first)).expect(202);
        JsonNode used = api.get("/keys/ann", ADMIN).expect(200).json();
        assertThat(used.path("usedAt").isNull()).isFalse();
        assertThat(used.toString()).doesNotContain(first);

        JsonNode rotated = api.post("/keys/ann/rotate", "", ADMIN).expect(200).json();
        String second = rotated.path("secret").asString();
        assertThat(second).isNotEqualTo(first);
        assertThat(rotated.at("/key/rotatedAt").isNull()).isFalse();
        api.get("/experiments", bearer(first)).expect(401);
        api.get("/experiments", bearer(second)).expect(200);

        api.send("DELETE", "/keys/ann", "", ADMIN).expect(204);
        api.get("/experiments", bearer(second)).expect(401);
        api.send("DELETE", "/keys/ann", "", ADMIN).expect(204);
        assertThat(api.get("/keys/ann", ADMIN)
                        .expect(200)
                        .json()
                        .path("withdrawnAt")
                        .isNull())
                .isFalse();
        api.post("/keys/ann/rotate", "", ADMIN).expect(409);
        api.post("/keys", "{'name': 'ann', 'role': 'READ'}", ADMIN).expect(409);

        assertThat(log.getAll())
                .contains(
                        "Key ann with role RUN, at most 7 queued and any number running, added by follower",
                        "Key ann rotated by follower",
                        "A request from 127.0.0.1 was refused: nobody has its key")
                .containsOnlyOnce("Key ann withdrawn by follower")
                .doesNotContain(first, second);
    }

    @Test
    void keys_are_listed_in_pages_without_secrets() {
        for (String name : new String[] {"page-b", "page-a", "page-c"}) {
            key(name, "READ");
        }

        JsonNode page = api.get("/keys?limit=2&after=page", ADMIN).expect(200).json();
        assertThat(page.path("items").findValuesAsString("name")).containsExactly("page-a", "page-b");
        assertThat(page.path("next").asString()).isEqualTo("page-b");
        assertThat(page.path("configured").toString()).isEqualTo("[\"follower\"]");
        assertThat(page.toString()).doesNotContain("secret", "digest");
        assertThat(Document.of(api).violations("ApiKeyPage", page)).isEmpty();
        JsonNode rest = api.get("/keys?limit=2&after=page-b", ADMIN).expect(200).json();
        assertThat(rest.at("/items/0/name").asString()).isEqualTo("page-c");
        assertThat(rest.path("next").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /experiments, 200, 200, 200",
        "GET, /queue, 200, 200, 200",
        "GET, /actuator/prometheus, 200, 200, 200",
        "POST, /experiments/validate, 403, 415, 415",
        "POST, /experiments, 403, 415, 415",
        "POST, /studies, 403, 415, 415",
        "POST, /gradient-checks, 403, 415, 415",
        "POST, /experiments/999999/predictions, 403, 415, 415",
        "POST, /experiments/999999/cancel, 403, 404, 404",
        "DELETE, /experiments/999999, 403, 404, 404",
        "DELETE, /datasets/none, 403, 403, 404",
        "DELETE, /experiments, 403, 403, 400",
        "GET, /experiments/removal, 400, 400, 400",
        "GET, /webhooks, 403, 403, 200",
        "POST, /webhooks, 403, 403, 415",
        "DELETE, /webhooks/999999, 403, 403, 404",
        "GET, /keys, 403, 403, 200",
        "GET, /keys/nobody, 403, 403, 404",
        "POST, /keys, 403, 403, 415",
        "PATCH, /keys/nobody, 403, 403, 415",
        "POST, /keys/nobody/rotate, 403, 403, 404",
        "DELETE, /keys/nobody, 403, 403, 404",
    })
    void a_role_allows_what_it_says(String method, String path, int read, int run, int admin) {
        int[] expected = {read, run, admin};
        String[] roles = {"READ", "RUN", "ADMIN"};
        for (int i = 0; i < roles.length; i++) {
            String name = "role-%s-%s%s".formatted(roles[i], method, path.replace('/', '-'));
            Api.Answer answer = api.send(method, path, "", key(name, roles[i]));
            assertThat(answer.status()).as(roles[i]).isEqualTo(expected[i]);
            if (expected[i] == 403) {
                answer.expect(403);
                assertThat(answer.json().path("detail").asString())
                        .matches("This needs a key with the role (RUN|ADMIN); that of %s is %s\\."
                                .formatted(name, roles[i]));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'role': 'READ'}",
                "{'name': 'x'}",
                "{'name': '', 'role': 'READ'}",
                "{'name': 'a b', 'role': 'READ'}",
                "{'name': '-x', 'role': 'READ'}",
                "{'name': 'a/b', 'role': 'READ'}",
                "{'name': 'x', 'role': 'ROOT'}",
                "{'name': 'x', 'role': 'READ', 'secret': 'mine'}",
                "{'name': 'x', 'role': 'READ', 'queuedLimit': 0}",
                "{'name': 'x', 'role': 'READ', 'runningLimit': -1}"
            })
    void what_is_no_key_is_refused_with_what_is_wrong(String body) {
        assertThat(api.post("/keys", body, ADMIN).expect(422).json().path("errors"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"POST /keys", "POST /keys/follower/rotate", "PATCH /keys/follower", "DELETE /keys/follower"})
    void a_configured_key_is_changed_in_the_configuration_alone(String request) {
        String[] parts = request.split(" ");
        String body = parts[1].equals("/keys")
                ? "{\"name\": \"follower\", \"role\": \"READ\"}"
                : parts[0].equals("PATCH") ? "{\"queuedLimit\": 1}" : "";

        assertThat(api.send(parts[0], parts[1], body, ADMIN)
                        .expect(409)
                        .json()
                        .path("detail")
                        .asString())
                .contains("mlplab.security.api-keys");
    }

    @Test
    void no_more_wait_than_a_key_allows() {
        String[] limited = bearer(api.post("/keys", "{'name': 'few', 'role': 'RUN', 'queuedLimit': 1}", ADMIN)
                .expect(201)
                .json()
                .path("secret")
                .asString());
        long id = api.post("/experiments", SPEC, limited)
                .expect(202)
                .json()
                .path("id")
                .asLong();

        Api.Answer refused = api.post("/experiments", SPEC, limited).expect(429);
        assertThat(refused.json().path("detail").asString())
                .contains("1 experiments of few are waiting", "queuedLimit");
        // Nobody trains here: nobody can tell when there is room.
        assertThat(refused.header("Retry-After")).isEmpty();
        api.post("/experiments", SPEC, ADMIN).expect(202);
        api.post("/experiments/%d/cancel".formatted(id), "", limited).expect(200);
        api.post("/experiments", SPEC, limited).expect(202);
    }

    private Api.Answer patch(String name, String changes) {
        return api.send("PATCH", "/keys/" + name, changes.replace('\'', '"'), ADMIN);
    }

    @Test
    void limits_change_while_the_secret_stays(CapturedOutput log) {
        String[] limited =
                bearer(api.post("/keys", "{'name': 'more', 'role': 'RUN', 'queuedLimit': 1, 'runningLimit': 3}", ADMIN)
                        .expect(201)
                        .json()
                        .path("secret")
                        .asString());
        api.post("/experiments", SPEC, limited).expect(202);
        api.post("/experiments", SPEC, limited).expect(429);

        JsonNode changed = patch("more", "{'queuedLimit': 2}").expect(200).json();
        assertThat(changed.path("queuedLimit").asInt()).isEqualTo(2);
        assertThat(changed.path("runningLimit").asInt()).isEqualTo(3);
        assertThat(changed.path("rotatedAt").isNull()).isTrue();
        assertThat(Document.of(api).violations("ApiKey", changed)).isEmpty();
        api.post("/experiments", SPEC, limited).expect(202);
        api.post("/experiments", SPEC, limited).expect(429);

        changed = patch("more", "{'queuedLimit': null, 'runningLimit': 1}")
                .expect(200)
                .json();
        assertThat(changed.path("queuedLimit").isNull()).isTrue();
        assertThat(changed.path("runningLimit").asInt()).isEqualTo(1);
        assertThat(patch("more", "{}").expect(200).json().path("runningLimit").asInt())
                .isEqualTo(1);
        api.post("/experiments", SPEC, limited).expect(202);
        // Below what wait already: they stay.
        patch("more", "{'queuedLimit': 1}").expect(200);
        assertThat(api.get("/experiments?state=QUEUED&owner=more", limited)
                        .expect(200)
                        .json()
                        .path("items"))
                .hasSize(3);
        api.send("PATCH", "/keys/more", "{\"queuedLimit\": 9}", limited).expect(403);
        assertThat(log.getAll())
                .contains(
                        "Key more limited to at most 2 queued and 3 running by follower",
                        "Key more limited to at most any number queued and 1 running by follower");

        // What its holder has made goes on.
        api.send("DELETE", "/keys/more", "", ADMIN).expect(204);
        patch("more", "{'runningLimit': 2}").expect(200);
        patch("nobody", "{'runningLimit': 2}").expect(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'queuedLimit': 0}",
                "{'queuedLimit': 1000001}",
                "{'queuedLimit': 1.5}",
                "{'queuedLimit': '2'}",
                "{'runningLimit': -1}",
                "{'name': 'limited'}",
                "{'role': 'ADMIN'}",
                "[]"
            })
    void what_is_no_limit_is_refused_with_what_is_wrong(String changes) {
        assertThat(patch("whoever", changes).expect(422).json().path("errors")).isNotEmpty();
    }

    @Test
    void a_stream_ends_when_its_key_is_withdrawn() throws IOException {
        String[] reader = key("stream", "READ");

        try (Stream<String> lines = api.open("/events", reader).body()) {
            api.send("DELETE", "/keys/stream", "", ADMIN).expect(204);
            // The stream of a key that lets in has no end.
            assertThat(lines.count()).isPositive();
        }
    }
}
