package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Being told, by a receiver that is there. */
class WebhookJourneyTest extends RunningService {

    private static final String SPEC = """
            {'name': 'told', 'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': []}, 'training': {'epochs': 1}}""";
    private static final String STUDY = """
            {'base': {'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': []}, 'training': {'epochs': 1}},
             'space': {'/seed': {'values': [1, 2]}}, 'sampler': {'type': 'GRID'}}""";

    private final Receiver receiver = new Receiver();
    private final JdbcTemplate jdbc;

    @Autowired
    WebhookJourneyTest(JdbcTemplate jdbc) throws IOException {
        this.jdbc = jdbc;
    }

    @AfterEach
    void removeAll() {
        receiver.close();
        for (JsonNode webhook : api.get("/webhooks").expect(200).json().path("items")) {
            api.send("DELETE", "/webhooks/" + webhook.path("id").asLong(), "").expect(204);
        }
    }

    private JsonNode register(String more) {
        return api.post("/webhooks", "{'url': '%s'%s}".formatted(receiver.url(), more))
                .expect(201)
                .json();
    }

    private static String path(JsonNode registered) {
        return "/webhooks/" + registered.path("webhook").path("id").asLong();
    }

    private JsonNode delivery(String webhook) {
        return api.get(webhook).expect(200).json().path("deliveries").path(0);
    }

    @Test
    void an_end_is_told_signed() throws GeneralSecurityException {
        JsonNode registered = register("");
        long id = api.submit(SPEC);
        api.ended(id);

        Receiver.Received told = await().until(() -> receiver.about("/experiments/" + id), all -> !all.isEmpty())
                .get(0);

        assertThat(told.signature())
                .isEqualTo(signature(registered.path("secret").asString(), told));
        assertThat(Instant.ofEpochSecond(Long.parseLong(told.timestamp())))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
        JsonNode experiment = api.get("/experiments/" + id).expect(200).json();
        assertThat(told.json().toString())
                .isEqualTo(("{'event':'EXPERIMENT_SUCCEEDED','id':%d,'name':'told','study':null,'state':'SUCCEEDED',"
                                + "'stateReason':'%s','time':'%s','path':'/experiments/%d'}")
                        .formatted(
                                id,
                                experiment.path("stateReason").asString(),
                                told.json().path("time").asString(),
                                id)
                        .replace('\'', '"'));
        assertThat(experiment.path("finishedAt").asString())
                .startsWith(told.json().path("time").asString().substring(0, 22));
        JsonNode delivery = await().until(
                        () -> delivery(path(registered)),
                        each -> each.path("state").asString().equals("DELIVERED"));
        assertThat(delivery.path("id").asString()).isEqualTo(told.id());
        assertThat(delivery.path("status").asInt()).isEqualTo(204);
        assertThat(delivery.path("attempts").asInt()).isEqualTo(1);
        assertThat(Document.of(api)
                        .violations("WebhookDetails", api.get(path(registered)).json()))
                .isEmpty();
        assertThat(Document.of(api)
                        .violations("WebhookList", api.get("/webhooks").json()))
                .isEmpty();
        assertThat(Document.of(api).violations("RegisteredWebhook", registered)).isEmpty();
    }

    private static String signature(String secret, Receiver.Received told) throws GeneralSecurityException {
        assertThat(secret).startsWith("whsec_");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(6)), "HmacSHA256"));
        String signed = told.id() + "." + told.timestamp() + "." + told.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void what_a_receiver_refuses_is_sent_again_with_its_id() {
        receiver.answer(500);
        JsonNode registered = register(", 'secret': 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'");
        assertThat(registered.path("secret").asString()).isEqualTo("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        long id = api.submit(SPEC);
        api.ended(id);
        JsonNode failed = await().until(
                        () -> delivery(path(registered)),
                        each -> each.path("attempts").asInt() == 1);
        assertThat(failed.path("state").asString()).isEqualTo("PENDING");
        assertThat(failed.path("error").asString()).isEqualTo("the receiver answered 500");

        receiver.answer(200);
        // what is due in five seconds is due now, and another end makes this node look
        jdbc.update("update webhook_job set execution_time = current_timestamp where task_name = 'deliver'");
        api.ended(api.submit(SPEC));

        List<Receiver.Received> told =
                await().until(() -> receiver.about("/experiments/" + id), all -> all.size() == 2);
        assertThat(told).extracting(Receiver.Received::status).containsExactly(500, 200);
        assertThat(told)
                .extracting(Receiver.Received::id)
                .containsOnly(failed.path("id").asString());
        assertThat(told)
                .extracting(Receiver.Received::body)
                .containsOnly(told.get(0).body());
    }

    @Test
    void a_study_s_end_is_told_and_its_trials_where_they_are_wanted() {
        JsonNode all = register(", 'trials': true, 'events': ['STUDY_SUCCEEDED', 'EXPERIMENT_SUCCEEDED']");
        JsonNode one = register(", 'events': ['STUDY_SUCCEEDED', 'EXPERIMENT_SUCCEEDED']");
        JsonNode none = register(", 'events': ['STUDY_CANCELLED']");
        long study = api.post("/studies", STUDY).expect(202).json().path("id").asLong();
        api.endedStudy(study);

        List<Receiver.Received> told =
                await().until(() -> receiver.about("/studies/" + study), found -> found.size() == 2);
        assertThat(told).allSatisfy(each -> {
            assertThat(each.json().path("event").asString()).isEqualTo("STUDY_SUCCEEDED");
            assertThat(each.json().path("id").asLong()).isEqualTo(study);
            assertThat(each.json().path("stateReason").asString()).isNotBlank();
        });
        assertThat(told).extracting(Receiver.Received::id).doesNotHaveDuplicates();
        assertThat(api.get(path(all)).json().path("deliveries")).hasSize(3);
        assertThat(api.get(path(one)).json().path("deliveries")).hasSize(1);
        assertThat(api.get(path(none)).json().path("deliveries")).isEmpty();
    }

    @Test
    void all_that_is_wrong_is_told_and_nothing_is_registered() {
        for (String url :
                List.of("ftp://example.org/", "https://user@example.org/", "https:///a", "/hook", "https://é.org")) {
            assertThat(api.post("/webhooks", "{'url': '%s', 'secret': 'whsec_QUJD'}".formatted(url))
                            .expect(422)
                            .json()
                            .path("errors"))
                    .as(url)
                    .hasSize(2);
        }
        assertThat(api.post("/webhooks", "{'url': '%s', 'events': ['ALL']}".formatted(receiver.url()))
                        .expect(422)
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/events/0");
        assertThat(api.post("/webhooks", "{'url': 'https://no-such-host.invalid/'}")
                        .expect(422)
                        .json()
                        .at("/errors/0/rule")
                        .asString())
                .isEqualTo("must have a host with public addresses alone");
        assertThat(api.get("/webhooks").json().path("items")).isEmpty();
        api.get("/webhooks/999999").expect(404);
        api.send("DELETE", "/webhooks/999999", "").expect(404);
    }

    @Test
    void no_more_are_registered_than_may() {
        for (int i = 0; i < 20; i++) {
            register("");
        }
        assertThat(api.post("/webhooks", "{'url': '%s'}".formatted(receiver.url()))
                        .expect(409)
                        .json()
                        .path("detail")
                        .asString())
                .contains("mlplab.webhooks.most");
    }
}
