package org.mlplab.report.study.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.mlplab.report.study.Picture;
import org.mlplab.report.study.Sample;
import org.mlplab.report.study.Samples;
import org.mlplab.report.study.StoredStudy;
import org.mlplab.report.study.StudyReport;
import org.mlplab.study.Objective;
import org.mlplab.study.StudyState;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HtmlReportTest {

    private final HtmlReport report = new HtmlReport(Sample.JSON);

    @Test
    void tells_of_a_grid_from_its_summary_to_how_to_repeat_it() throws Exception {
        Sample sample = Samples.grid().look("this machine", null);
        sample.learningCurves = new Picture(new byte[] {1, 2, 3}, "Learning curves of trials 3 and 1.");
        sample.weights.add(new Picture(new byte[] {4, 5}, "First-layer weights of the best trial, number 5."));
        Document page = parsed(write(sample, "grid"));
        assertThat(all(page, "h2"))
                .containsExactly(
                        "What was searched",
                        "Learning curves",
                        "Trials, best first",
                        "Trials in the space",
                        "Which hyper-parameters mattered",
                        "What the first layer sees",
                        "Findings",
                        "The winner",
                        "Test result",
                        "To repeat it");
        assertThat(text(page))
                .contains("Trial 5 is the best of 12: a validation accuracy of 0.5")
                .contains("after epoch 9 of 10, with learningRate 0.001, batchSize 100, hiddenLayers 250-250-250.")
                .contains("numbers from 0.0001 to 0.01, equal factors equally likely, 3 of them on a grid")
                .contains("over 12 trials trained to the end")
                .contains("overfitting4 trials")
                .contains("Stop earlier, or raise regularization.l2.")
                .contains("0.52300.4920 to 0.5538")
                .contains("curl -H 'Content-Type: application/json' -d @study-1.json http://localhost:8080/studies")
                .doesNotContain("Warning");
        assertThat(attributes(page, "img", "alt"))
                .containsExactly(
                        "Learning curves of trials 3 and 1.", "First-layer weights of the best trial, number 5.");
        assertThat(attributes(page, "a", "href")).contains("http://localhost:8080/experiments/6");
    }

    @Test
    void needs_nothing_from_elsewhere_and_runs_nothing() throws Exception {
        String page = write(Samples.grid(), "plain");
        assertThat(attributes(parsed(page), "img", "src"))
                .allMatch(source -> source.startsWith("data:image/png;base64,"));
        assertThat(page).doesNotContain("<script", "<link", "@import", "<iframe");
    }

    @Test
    void says_where_and_against_whom_trials_lost() throws Exception {
        String text = text(parsed(write(Samples.asha().look("ann", null).look("bob", "the split was wrong"), "asha")));
        assertThat(text)
                .contains("rung 1, epoch 3: ")
                .contains("rank 27 of 27, lost to ")
                .contains("27 trials compared after epoch 1, the last that all of them reached")
                .contains("But 2 trials ran at once");
    }

    @Test
    void warns_of_every_repeated_look_at_the_top_and_beside_the_result() throws Exception {
        Sample sample = Samples.grid()
                .look("ann", null)
                .look("bob", "we changed the split")
                .look("eve", "once more");
        Document page = parsed(write(sample, "looks"));
        assertThat(text(page))
                .containsOnlyOnce("Warning: repeated looks at the test set.")
                .contains("Look 2, 2 March 2026, 13:30 UTC, by bob, at trial 5: we changed the split")
                .contains("Look 3, 2 March 2026, 15:30 UTC, by eve, at trial 5: once more");
        assertThat(attributes(page, "div", "class").stream().filter("warning"::equals))
                .hasSize(2);
    }

    @Test
    void shows_what_people_wrote_as_text() throws Exception {
        Sample sample = Samples.grid().look("ann", null).look("<b>bob</b>", "<script>alert(1)</script>");
        sample.name = "\"><script>alert(2)</script> & more";
        sample.reason = "<img src=x onerror=alert(3)>";
        sample.space.put("/a/<i>b", Sample.choice("['<script>alert(4)</script>', \"<b>\"]"));
        String page = write(sample, "escaped");
        assertThat(page).doesNotContain("<script", "<img", "<b>", "<i>");
        assertThat(text(parsed(page)))
                .contains("\"><script>alert(2)</script> & more", "<script>alert(1)</script>", "<script>alert(4)");
    }

    @Test
    void a_page_of_two_thousand_trials_is_below_a_megabyte_and_says_what_it_leaves_out() throws Exception {
        Sample sample = Samples.grid();
        Samples.grow(sample, 2000);
        StudyReport large = new StoredStudy(sample).assembler().assemble(1);

        String page = report.write(large, Sample.LINKS);

        assertThat(page).hasSizeLessThan(1_000_000);
        assertThat(attributes(parsed(page), "a", "href").stream()
                        .filter(to -> to.contains("/experiments/"))
                        .distinct())
                .hasSize(200);
        assertThat(attributes(parsed(page), "path", "d")).hasSize(1000);
        assertThat(text(parsed(page)))
                .contains("These are the best 200; 1,800 more trials follow.")
                .contains("Drawn: 1,000 of 2,000 trials.")
                .contains("of the best 5 of 2,000 trials: 1999, ")
                .contains("over 2,000 trials trained to the end");
    }

    @Test
    void tells_of_a_study_that_has_only_begun() throws Exception {
        Sample sample = Samples.grid();
        sample.state = StudyState.RUNNING;
        sample.trials.clear();
        sample.epochs.clear();
        assertThat(text(parsed(write(sample, "begun"))))
                .contains("No trial has been trained to its end yet. The study has not ended")
                .contains("too few trials")
                .contains("There are none yet.")
                .contains(
                        "The test set has not been looked at yet. POST http://localhost:8080/studies/1/test-evaluation");
    }

    @Test
    void the_best_is_at_the_top_of_the_picture_for_losses_too() throws Exception {
        Sample sample = Samples.grid();
        sample.objective = Objective.VALIDATION_LOSS;
        sample.trials.replaceAll(trial -> Sample.trial(
                trial.number(), trial.state(), trial.values(), 1.2 + trial.number() / 10.0, trial.epochs()));
        Document page = parsed(write(sample, "loss"));
        List<String> paths = attributes(page, "path", "d");
        assertThat(paths).hasSize(12);
        assertThat(paths.get(11)).as("the winner, drawn last").endsWith(",44.0");
        assertThat(paths.get(0)).endsWith(",352.0");
        assertThat(text(page)).contains("a validation loss of 1.2000");
    }

    private String write(Sample sample, String name) throws IOException {
        String page = report.write(sample.report(), Sample.LINKS);
        Path folder = Files.createDirectories(Path.of("target", "reports"));
        Files.writeString(folder.resolve(name + ".html"), page);
        return page;
    }

    private static Document parsed(String page) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    }

    private static String text(Document page) {
        return page.getElementsByTagName("main").item(0).getTextContent();
    }

    private static List<String> all(Document page, String element) {
        NodeList nodes = page.getElementsByTagName(element);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }

    private static List<String> attributes(Document page, String element, String attribute) {
        NodeList nodes = page.getElementsByTagName(element);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> ((Element) nodes.item(i)).getAttribute(attribute))
                .toList();
    }
}
