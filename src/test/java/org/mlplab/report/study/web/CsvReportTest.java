package org.mlplab.report.study.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mlplab.report.study.Sample;
import org.mlplab.report.study.StoredStudy;
import org.mlplab.study.Pruning;
import org.mlplab.study.TrialState;
import org.mlplab.study.TrialView;
import tools.jackson.databind.JsonNode;

class CsvReportTest {

    private final Sample sample = new Sample();
    private final StoredStudy stored = new StoredStudy(sample);

    @Test
    void of_no_trial_there_is_the_head_alone() {
        sample.space.put("/optimizer/learningRate", Sample.choice("[-1]"));

        assertThat(write()).singleElement().asString().startsWith("number,experimentId,state,/optimizer/learningRate,");
    }

    @Test
    void has_one_row_a_trial_by_number() {
        sample.space.put("/optimizer/learningRate", Sample.logarithmic(1e-4, 1e-2, null));
        sample.space.put("/network/hiddenLayers", Sample.choice("[[{'units': 50}]]"));
        trial(0, TrialState.SUCCEEDED, "0.00123456789", "[{'units': 50}]", 0.5, null, null);
        trial(
                1,
                TrialState.PRUNED,
                "0.01",
                "[{'units': 50}]",
                0.312,
                "lost, again",
                new Pruning(1, 3, 0.312, 7, 9, List.of(3, 5)));
        assertThat(write().stream())
                .containsExactly(
                        "number,experimentId,state,/optimizer/learningRate,/network/hiddenLayers,value,epochs,"
                                + "pruningRung,pruningEpoch,pruningRank,pruningOf,reason",
                        "0,1,SUCCEEDED,0.00123456789,\"[{\"\"units\"\":50}]\",0.5,3,,,,,",
                        "1,2,PRUNED,0.01,\"[{\"\"units\"\":50}]\",0.312,3,1,3,7,9,\"lost, again\"");
    }

    @Test
    void text_never_starts_like_a_formula_but_numbers_may_be_negative() {
        sample.space.put("/optimizer/learningRate", Sample.choice("[-1]"));
        sample.space.put("/network/hiddenLayers", Sample.choice("['=1+1']"));
        trial(0, TrialState.SUCCEEDED, "-1", "'=1+1'", 0.5, "@SUM(A1)", null);
        trial(1, TrialState.FAILED, "-1", "'+1'", null, "-2+3", null);
        assertThat(write().stream().skip(1))
                .containsExactly("0,1,SUCCEEDED,-1,'=1+1,0.5,3,,,,,'@SUM(A1)", "1,2,FAILED,-1,'+1,,3,,,,,'-2+3");
    }

    private List<String> write() {
        byte[] file = new CsvReport(stored.studies(), stored.reader()).write(1);
        return new String(file, StandardCharsets.UTF_8).lines().toList();
    }

    private void trial(
            int number,
            TrialState state,
            String rate,
            String layers,
            @Nullable Double value,
            @Nullable String reason,
            @Nullable Pruning pruning) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        values.put("/optimizer/learningRate", Sample.json(rate));
        values.put("/network/hiddenLayers", Sample.json(layers));
        sample.trials.add(
                new TrialView(number, number + 1L, state, reason, values, value, 3, null, List.of(), pruning));
    }
}
