package org.mlplab.study.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.mlplab.study.space.SearchSpace;

class GridSamplerTest extends SamplerContract {

    @Override
    Sampler sampler(SearchSpace space, long seed) {
        return new GridSampler(space);
    }

    @Test
    void visits_the_grid_in_order_the_last_axis_changing_fastest() {
        Rehearsal rehearsal = SimulatedStudy.oneAtATime(
                        SimulatedStudy.UNLIMITED, 10, (point, epochs) -> OptionalDouble.of(0))
                .run(new GridSampler(Spaces.small()));
        assertThat(rehearsal.points())
                .extracting(point -> (int) Spaces.number(point, Spaces.UNITS) + Spaces.word(point, Spaces.OPTIMIZER))
                .containsExactly("1SGD", "1ADAM", "2SGD", "2ADAM", "3SGD", "3ADAM");
        assertThat(rehearsal.epochs()).isEqualTo(60);
        assertThat(rehearsal.end()).isEqualTo("all 6 points of the grid were tried");
    }
}
