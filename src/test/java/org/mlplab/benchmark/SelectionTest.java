package org.mlplab.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlplab.benchmark.step.StepPart;

class SelectionTest {

    @ParameterizedTest
    @CsvSource({
        "'', true, true",
        "step, true, true",
        "sweep, false, true",
        "step:batch 200, true, true",
        "step:batch 1024, true, false",
        ":batch 200, true, true",
        "whole:batch 200, false, true",
    })
    void takes_a_part_and_of_it_what_has_the_text_in_its_name(String only, boolean part, boolean subject) {
        Selection selection = Selection.of(only);

        assertThat(selection.takes(new StepPart())).isEqualTo(part);
        assertThat(selection.takes("3072-50-10, batch 200")).isEqualTo(subject);
    }
}
