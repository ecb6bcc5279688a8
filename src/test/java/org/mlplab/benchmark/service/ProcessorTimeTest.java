package org.mlplab.benchmark.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mlplab.benchmark.service.ProcessorTime.Stat;

class ProcessorTimeTest {

    @Test
    void a_line_of_proc_has_its_times_after_the_last_parenthesis() {
        String line = "42 (a (b) 1 2) S 1 2 3 4 5 6 7 8 9 10 150 25 0 0 20 0 30 0 500 1000 200";

        assertThat(Stat.parse(line)).isEqualTo(new Stat("a (b) 1 2", 1.75));
    }
}
