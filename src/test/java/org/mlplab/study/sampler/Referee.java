package org.mlplab.study.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mlplab.study.space.Axis;
import org.mlplab.study.space.Choice;
import org.mlplab.study.space.Interval;
import org.mlplab.study.space.Point;
import org.mlplab.study.space.SearchSpace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks each move of a sampler before it is made, and writes it down. */
final class Referee implements Sampler {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SearchSpace space;
    private final Supplier<Sampler> samplers;
    private final Sampler sampler;
    private final List<String> moves = new ArrayList<>();
    private int asked;

    Referee(SearchSpace space, Supplier<Sampler> samplers) {
        this.space = space;
        this.samplers = samplers;
        this.sampler = samplers.get();
    }

    /** S starts, P promotes and X prunes a trial, then the epochs to which it is trained; F finishes. */
    List<String> moves() {
        return moves;
    }

    int asked() {
        return asked;
    }

    @Override
    public Move next(History history) {
        asked++;
        Move move = sampler.next(history);
        assertThat(sampler.next(history)).as("asked again").isEqualTo(move);
        assertThat(samplers.get().next(stored(history))).as("resumed").isEqualTo(move);
        check(move, history);
        return move;
    }

    private void check(Move move, History history) {
        if (move instanceof Move.Start start) {
            assertThat(history.mayStart()).as("allowed to start").isTrue();
            assertThat(history.has(start.point())).as("tried before").isFalse();
            assertInside(start.point());
            moves.add("S" + history.trials().size() + target(start.rung()));
            assertThat(start.rung() == null || start.rung().bracket() == start.bracket())
                    .isTrue();
        } else if (move instanceof Move.Promote promote) {
            TrialSnapshot trial = halted(promote.trial(), history);
            Rung from = Objects.requireNonNull(trial.rung());
            if (promote.rung() != null) {
                assertThat(promote.rung().bracket()).isEqualTo(trial.bracket());
                assertThat(promote.rung().number()).isEqualTo(from.number() + 1);
                assertThat(promote.rung().epochs()).isGreaterThan(from.epochs());
            }
            moves.add("P" + promote.trial() + target(promote.rung()));
        } else if (move instanceof Move.Prune prune) {
            halted(prune.trial(), history);
            moves.add("X" + prune.trial());
        } else if (move instanceof Move.Await) {
            assertThat(history.anyRuns()).as("awaits one that runs").isTrue();
        } else {
            assertThat(history.anyRuns()).as("runs at the end").isFalse();
            moves.add("F");
        }
    }

    private static String target(@Nullable Rung rung) {
        return rung == null ? ":end" : ":" + rung.epochs();
    }

    private static TrialSnapshot halted(int number, History history) {
        TrialSnapshot trial = history.trials().get(number);
        assertThat(trial.standing()).isEqualTo(TrialSnapshot.Standing.HALTED);
        return trial;
    }

    private void assertInside(Point point) {
        assertThat(point.values().keySet())
                .containsExactlyElementsOf(space.axes().keySet());
        for (Map.Entry<String, Axis> axis : space.axes().entrySet()) {
            JsonNode value = Objects.requireNonNull(point.values().get(axis.getKey()));
            if (axis.getValue() instanceof Choice choice) {
                assertThat(choice.values()).contains(value);
            } else if (axis.getValue() instanceof Interval interval) {
                assertThat(value.asDouble()).isBetween(interval.low(), interval.high());
                assertThat(value.isIntegralNumber()).isEqualTo(interval.integer());
            }
        }
    }

    /** The history as it is after it was written as JSON and read again. */
    private static History stored(History history) {
        return new History(
                history.trials().stream()
                        .map(trial -> new TrialSnapshot(
                                trial.number(),
                                stored(trial.point()),
                                trial.standing(),
                                trial.bracket(),
                                trial.rung(),
                                trial.scores(),
                                trial.score()))
                        .toList(),
                history.mayStart());
    }

    private static Point stored(Point point) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        point.values().forEach((pointer, value) -> values.put(pointer, JSON.readTree(JSON.writeValueAsString(value))));
        return new Point(values);
    }
}
