package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlplab.dataset.upload.UploadProperties;
import org.openqa.selenium.By;
import tools.jackson.databind.JsonNode;

/** What visitors of the page do, in a real browser. */
class PageJourneyTest extends VisitedService {

    private static final By ACCURACY = By.cssSelector("[aria-label^='Accuracy: training: ']");
    private static final Pattern POINTS = Pattern.compile("Accuracy: training: ([\\d,]+) points?");
    private static final Pattern ADDRESS = Pattern.compile("#/(experiments|studies)/(\\d+)$");

    @Test
    void trains_the_demo_network_from_the_form_and_watches_its_curve_grow() {
        visitor.goTo("#/experiments/new?preset=demo");
        visitor.fill("Iterations", "30000");
        visitor.sees("This can be trained.");
        visitor.press("Train it");
        long id = shown("experiments");

        int first = pointsBeyond(0);
        int later = pointsBeyond(first);
        visitor.reload();
        int reloaded = pointsBeyond(later);
        visitor.keep("experiment-training");
        visitor.sees("succeeded");

        JsonNode experiment = api.ended(id);
        visitor.sees(accuracy(experiment.path("test").path("accuracy")));
        assertThat(pointsBeyond(reloaded))
                .isLessThanOrEqualTo(experiment.path("progress").path("epoch").asInt());
        visitor.sees(String.format(
                Locale.ROOT,
                "Last epoch\n%,d: ",
                experiment.path("progress").path("epoch").asInt()));
        visitor.keep("experiment-ended");
        visitor.hasNothingToComplainOf();
    }

    @Test
    void sees_at_its_field_what_is_wrong_with_a_spec() {
        visitor.goTo("#/experiments/new?preset=demo");
        visitor.sees("This can be trained.");
        visitor.fill("Iterations", "-5");
        visitor.sees("1 mistake");
        assertThat(visitor.visible(By.id("spec-training-iterations")).getAttribute("aria-invalid"))
                .isEqualTo("true");
        assertThat(visitor.visible(By.id("spec-training-iterations-error")).getText())
                .contains("must be greater than or equal to 1");
        visitor.fill("Iterations", "50");
        visitor.sees("This can be trained.");
    }

    @Test
    void compares_two_experiments() {
        long narrow = api.submit(spec("narrow", 5));
        long wide = api.submit(spec("wide", 40));
        api.ended(narrow);
        api.ended(wide);

        visitor.goTo("#/experiments?q=&sort=-createdAt");
        visitor.tick("Choose narrow, experiment " + narrow);
        visitor.tick("Choose wide, experiment " + wide);
        visitor.press("Compare 2");
        visitor.sees("narrow");
        String compared = visitor.seesText(
                "the setting that differs",
                text -> text.contains("5") && text.contains("40") && text.contains("Test accuracy"));
        visitor.keep("compare");
        assertThat(compared).contains("wide").doesNotContain("batchSize");
        visitor.hasNothingToComplainOf();
    }

    @Test
    void makes_a_study_watches_it_and_takes_the_one_look() {
        visitor.goTo("#/studies/new");
        visitor.fill("Trials", "4");
        visitor.press("Start the study");
        long id = shown("studies");
        visitor.await(page -> page.findElements(By.cssSelector("h1")).size() == 1 ? page : null);
        visitor.sees("succeeded");
        visitor.keep("study");
        visitor.press("Test set");
        visitor.sees("Nobody has looked yet.");
        visitor.press("Look at the test set …");
        visitor.sees("There is one honest look.");
        visitor.press("Take the look");

        visitor.sees("On the whole test set");
        JsonNode looks = api.get("/studies/" + id).expect(200).json().path("testEvaluations");
        assertThat(looks).hasSize(1);
        visitor.sees(accuracy(looks.get(0).path("split").path("accuracy")));
        visitor.keep("study-looked");
        visitor.hasNothingToComplainOf();
    }

    @Test
    void an_event_of_before_a_look_takes_no_look_away() {
        visitor.goTo("#/studies");

        assertThat(visitor.calls(
                        "view/study/model/study-data.js",
                        "taken({state: 'RUNNING', testEvaluations: [1]}, {state: 'SUCCEEDED', testEvaluations: []})"))
                .isEqualTo(Map.of("state", "SUCCEEDED", "testEvaluations", List.of(1L)));
        assertThat(visitor.calls(
                        "view/study/model/study-data.js", "taken({testEvaluations: []}, {testEvaluations: [1]})"))
                .isEqualTo(Map.of("testEvaluations", List.of(1L)));
    }

    @Test
    void brings_a_table_trains_on_it_and_asks_about_a_row(@TempDir Path folder) throws IOException {
        Path table = folder.resolve("My garden.csv");
        try (InputStream iris = Objects.requireNonNull(UploadProperties.class.getResourceAsStream("iris.csv"))) {
            Files.copy(iris, table);
        }
        visitor.goTo("#/datasets");
        visitor.press("Upload your own");
        visitor.attach("Files", table);
        visitor.keep("upload");
        visitor.press("Upload");
        visitor.sees("My-garden is stored");
        visitor.sees("versicolor 35 5 10 50");
        visitor.sees("petal_length number 3.758 1.759 1 6.9 0");
        visitor.keep("uploaded");

        visitor.press("Train on it");
        visitor.fill("Learning rate", "0.05");
        visitor.sees("This can be trained.");
        visitor.press("Train it");
        long id = shown("experiments");
        visitor.sees("succeeded");
        assertThat(api.ended(id).path("test").path("accuracy").asDouble()).isGreaterThan(0.7);

        visitor.press("Predict");
        visitor.fill("sepal_length", "5.1");
        visitor.fill("sepal_width", "3.5");
        visitor.fill("petal_length", "1.4");
        visitor.fill("petal_width", "0.2");
        visitor.press("Ask");
        visitor.sees("1 prediction");
        assertThat(visitor.visible(By.className("prediction-name")).getText()).startsWith("setosa ");
        visitor.keep("predicted-row");
        visitor.hasNothingToComplainOf();

        api.send("DELETE", "/experiments/" + id, "").expect(204);
        api.send("DELETE", "/datasets/My-garden", "").expect(204);
    }

    /** The number in the address, once it is that of one experiment or study. */
    private long shown(String kind) {
        return visitor.await(page -> {
            Matcher matcher = ADDRESS.matcher(String.valueOf(page.getCurrentUrl()));
            return matcher.find() && matcher.group(1).equals(kind) ? Long.valueOf(matcher.group(2)) : null;
        });
    }

    /** Points of the curve of accuracy, once there are more than so many. */
    private int pointsBeyond(int known) {
        return visitor.await(page -> {
            Matcher matcher =
                    POINTS.matcher(String.valueOf(visitor.visible(ACCURACY).getAttribute("aria-label")));
            int points = matcher.find() ? Integer.parseInt(matcher.group(1).replace(",", "")) : 0;
            return points > known ? Integer.valueOf(points) : null;
        });
    }

    /** As the page writes it. */
    private static String accuracy(JsonNode value) {
        return String.format(Locale.ROOT, "%.3f", value.asDouble());
    }

    private static String spec(String name, int units) {
        return "{'name': '%s', 'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': %d}]}}"
                .formatted(name, units);
    }
}
