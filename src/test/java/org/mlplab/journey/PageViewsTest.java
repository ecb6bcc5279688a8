package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Every view of the page in both themes, wide and as narrow as a phone, with names as people type them and worse. */
class PageViewsTest extends VisitedService {

    private static final String HOSTILE = "<img src=x onerror=document.title=1> \uD83E\uDD16 \u202Eمرحبا ";

    private record View(String name, String place, String text) {}

    @Test
    void every_view_can_be_used_by_all_and_keeps_its_text_inside() {
        long experiment = api.submit(spec(HOSTILE + "x".repeat(200 - HOSTILE.length())));
        long other = api.submit(spec("other"));
        api.ended(experiment);
        api.ended(other);
        long study = api.post("/studies", """
                        {'name': '%s', 'base': %s, 'space': {'/optimizer/learningRate': {'values': [0.1, 0.01]}}}""".formatted(HOSTILE, spec("trial")))
                .expect(202)
                .json()
                .path("id")
                .asLong();
        api.endedStudy(study);

        List<View> views = List.of(
                new View("experiments", "#/experiments", "other"),
                new View("experiment", "#/experiments/" + experiment, "Key figures"),
                new View("compare", "#/compare?experiment=%d&experiment=%d".formatted(experiment, other), "other"),
                new View("new-experiment", "#/experiments/new?from=" + experiment, "This can be trained."),
                new View("studies", "#/studies", "onerror"),
                new View("study", "#/studies/" + study, "Overview"),
                new View("new-study", "#/studies/new?study=" + study, "What it would do"),
                new View("datasets", "#/datasets", "cifar10"),
                new View("dataset", "#/datasets/digits", "Licence"),
                new View("upload", "#/upload", "Drop files here"),
                new View("gradient-check", "#/gradient-check", "Check gradients"),
                new View("queue", "#/queue", "Nodes"),
                new View("nothing", "#/nowhere", "Nothing here"));
        visitor.goTo("");
        for (String theme : List.of("light", "dark")) {
            visitor.useTheme(theme);
            for (View view : views) {
                visitor.resize(1300, 1000);
                visitor.goTo(view.place());
                visitor.sees(view.text());
                visitor.hasNoSeriousFault(view.name() + " in " + theme);
                visitor.keep(view.name() + "-" + theme);
                if (theme.equals("light")) {
                    isWithinAPhone(view);
                }
                assertThat(visitor.evaluates("document.title"))
                        .as("title of %s", view.name())
                        .isNotEqualTo("1")
                        .asString()
                        .endsWith("MLP Lab");
                visitor.hasNothingToComplainOf();
            }
        }
    }

    private void isWithinAPhone(View view) {
        visitor.resize(500, 900);
        visitor.await(
                page -> {
                    Object beyond = visitor.evaluates(
                            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
                    return beyond instanceof Long pixels && pixels <= 0 ? pixels : null;
                },
                view.name() + " needs no scrolling sideways on a narrow screen");
        visitor.keep(view.name() + "-narrow");
    }

    private static String spec(String name) {
        return "{'name': '%s', 'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 10}]}}"
                .formatted(name);
    }
}
