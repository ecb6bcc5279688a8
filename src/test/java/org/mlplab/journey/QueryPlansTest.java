package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mlplab.PostgresServer;
import org.mlplab.experiment.list.ExperimentSort;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Every statement that the service sends to PostgreSQL finds its rows along an index. The plans are those for any parameters, with
 * whole-table scans forbidden: one that is there all the same has no index to take.
 */
@DirtiesContext
class QueryPlansTest extends RunningService {

    private static final String DATABASE = PostgresServer.newDatabase();
    private static final Pattern WHOLE_TABLE = Pattern.compile("Seq Scan on (\\w+)");

    private static final String STUDY = """
            {'base': {'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 4}]},
                      'training': {'epochs': 4, 'batchSize': 500}},
             'space': {'/optimizer/learningRate': {'low': 0.0001, 'high': 0.1, 'log': true}},
             'sampler': {'type': 'ASHA', 'eta': 2}, 'budget': {'trials': 4}, 'evaluateWinnerOnTest': true}""";

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @Test
    void every_statement_has_an_index() throws SQLException {
        useTheService();

        Map<String, String> withoutIndex = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(DATABASE + "&preferQueryMode=simple");
                Statement statement = connection.createStatement()) {
            statement.execute("set enable_seqscan = off");
            for (String sql : PreparedStatements.prepared) {
                String plan = plan(statement, sql);
                Matcher whole = WHOLE_TABLE.matcher(plan);
                if (whole.find()) {
                    withoutIndex.put(sql, plan);
                }
            }
        }
        assertThat(PreparedStatements.prepared).hasSizeGreaterThan(40);
        assertThat(withoutIndex).isEmpty();
    }

    @Test
    void every_order_of_the_list_is_read_along_an_index() throws SQLException {
        for (ExperimentSort sort : ExperimentSort.values()) {
            api.get("/experiments?limit=1&sort=" + sort).expect(200);
        }

        Set<String> listed = new ConcurrentSkipListSet<>(PreparedStatements.prepared);
        listed.removeIf(sql -> !sql.contains(" as sorted from experiment e"));
        assertThat(listed).hasSizeGreaterThan(8);
        try (Connection connection = DriverManager.getConnection(DATABASE + "&preferQueryMode=simple");
                Statement statement = connection.createStatement()) {
            statement.execute("set enable_seqscan = off");
            statement.execute("set enable_sort = off");
            for (String sql : listed) {
                if (!sql.contains("e.id in")
                        && !sql.contains("e.state in")
                        && !sql.contains("e.dataset =")
                        && !sql.contains("e.owner =")
                        && !sql.contains("e.study_id =")) {
                    assertThat(plan(statement, sql)).as(sql).contains("Index").doesNotContain("Sort");
                }
            }
        }
    }

    private void useTheService() {
        api.post("/webhooks", "{'url': 'http://127.0.0.1:9/'}").expect(201);
        String spec = """
                {'tags': ['plans'], 'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 4}]},
                 'training': {'epochs': %d, 'batchSize': 500}}""";
        long id = api.submit(spec.formatted(3));
        api.post("/experiments", spec.formatted(2), "Idempotency-Key", "plans").expect(202);
        long paused = api.submit(spec.formatted(2000));
        api.ended(id);
        api.in("RUNNING", paused);
        api.post("/experiments/%d/pause".formatted(paused), "").expect(200);
        api.in("PAUSED", paused);
        api.post("/experiments/%d/resume".formatted(paused), "").expect(200);
        api.post("/experiments/%d/cancel".formatted(paused), "").expect(200);
        api.ended(paused);
        long rerun = api.post("/experiments/%d/rerun".formatted(id), "")
                .expect(202)
                .json()
                .path("id")
                .asLong();
        api.ended(rerun);
        for (String path : new String[] {
            "",
            "/metrics",
            "/metrics?resolution=iteration",
            "/learning-curves.png",
            "/weights",
            "/transitions",
            "/events",
            "/model.onnx",
            "/export?format=mlflow"
        }) {
            api.get("/experiments/" + rerun + path).expect(200);
        }
        api.get("/experiments/%d/weights.png?epoch=1&range=run".formatted(rerun))
                .expect(200);
        api.get("/experiments/%d/comparison".formatted(rerun)).expect(200);
        long study = api.post("/studies", STUDY, "Idempotency-Key", "plans")
                .expect(202)
                .json()
                .path("id")
                .asLong();
        api.endedStudy(study);
        for (String path : new String[] {"", "/trials", "/report", "/events"}) {
            api.get("/studies/" + study + path).expect(200);
        }
        api.get("/studies").expect(200);
        await().until(() -> api.get("/webhooks/1")
                        .expect(200)
                        .json()
                        .at("/deliveries/0/attempts")
                        .asInt(0)
                > 0);
        api.send("DELETE", "/webhooks/1", "").expect(204);
        for (String path :
                new String[] {"/queue", "/queue?after=1", "/nodes", "/experiments/counts", "/experiments/tags"}) {
            api.get(path).expect(200);
        }
        for (ExperimentSort sort : ExperimentSort.values()) {
            for (String filter : new String[] {
                "",
                "&state=FAILED,SUCCEEDED",
                "&dataset=digits",
                "&tag=plans",
                "&study=1",
                "&trials=false",
                "&owner=ann",
                "&q=plan",
                "&q=1&curve=5"
            }) {
                String path = "/experiments?limit=1&sort=" + sort + filter;
                String next = api.get(path).expect(200).json().path("next").asString("");
                if (!next.isEmpty()) {
                    api.get(path + "&after=" + next).expect(200);
                }
            }
        }
        try (EventReader reader = EventReader.open(() -> api, "/events?list=experiments&list=studies&study=" + study)) {
            reader.awaitFirstId();
            api.send("DELETE", "/experiments/" + id, "").expect(204);
            api.send("DELETE", "/studies/" + study, "").expect(204);
            reader.await("removed");
        }
        removeOldOnes();
        api.get("/keys").expect(200);
        api.get("/keys/nobody").expect(404);
        api.post("/keys/nobody/rotate", "").expect(404);
        api.send("DELETE", "/keys/nobody", "").expect(404);
        useAnUpload();
    }

    private void removeOldOnes() {
        String filter = "finishedBefore=2026-01-01T00:00:00Z&tag=plans&state=FAILED";
        String confirm = api.get("/experiments/removal?" + filter)
                .expect(200)
                .json()
                .path("confirm")
                .asString();
        api.send("DELETE", "/experiments?%s&confirm=%s".formatted(filter, confirm), "")
                .expect(200);
    }

    private void useAnUpload() {
        String rows = "a,b\n1,p\n2,q\n3,p\n4,q\n5,p\n6,q\n";
        for (int status : new int[] {201, 200}) {
            api.send("POST", "/datasets?name=plans", rows, "Content-Type", "text/csv")
                    .expect(status);
        }
        String checksum =
                api.get("/datasets/plans").expect(200).json().path("checksum").asString();
        for (String path : new String[] {
            "", "?checksum=" + checksum, "?limit=1", "?after=a", "/plans?checksum=" + checksum, "/plans/rows"
        }) {
            api.get("/datasets" + path).expect(200);
        }
        long id = api.submit(
                "{'dataset': {'name': 'plans'}, 'network': {'hiddenLayers': []}, 'training': {'epochs': 1}}");
        api.ended(id);
        api.send("DELETE", "/datasets/plans", "").expect(409);
        api.send("DELETE", "/experiments/" + id, "").expect(204);
        api.send("DELETE", "/datasets/plans", "").expect(204);
    }

    private static String plan(Statement statement, String sql) throws SQLException {
        var plan = new StringBuilder();
        try (ResultSet rows = statement.executeQuery("explain (generic_plan) " + numbered(sql))) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    /** With PostgreSQL's own names of parameters. */
    private static String numbered(String sql) {
        var numbered = new StringBuilder();
        int number = 0;
        for (char c : sql.toCharArray()) {
            numbered.append(c == '?' ? "$" + ++number : String.valueOf(c));
        }
        return numbered.toString();
    }

    /** The statements that the service prepares. */
    @TestConfiguration
    static class PreparedStatements {

        static final Set<String> prepared = new ConcurrentSkipListSet<>();

        @Bean
        static BeanPostProcessor listeningDataSource() {
            return DataSourceListener.register((target, method, arguments) -> {
                if (method.getName().equals("prepareStatement") && isOurs((String) arguments[0])) {
                    prepared.add((String) arguments[0]);
                }
            });
        }

        private static boolean isOurs(String sql) {
            return sql.strip().toLowerCase(Locale.ROOT).matches("(?s)(select|update|delete|with).*")
                    && !sql.contains("flyway")
                    && !sql.contains("pg_roles")
                    // a table of one row
                    && !sql.contains("service_uptime")
                    && !sql.contains("nextval");
        }
    }
}
