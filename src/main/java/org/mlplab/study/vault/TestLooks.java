package org.mlplab.study.vault;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mlplab.study.TestEvaluation;
import org.mlplab.study.TestLook;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The looks at the test set that were taken. */
@Component
public class TestLooks {

    private final TestEvaluationRepository looks;
    private final JsonMapper json;

    TestLooks(TestEvaluationRepository looks, JsonMapper json) {
        this.looks = looks;
        this.json = json;
    }

    /** Of a study, in order. */
    public List<TestEvaluation> of(long studyId) {
        return of(List.of(studyId)).getOrDefault(studyId, List.of());
    }

    /** Of those studies that have some, in order. */
    public Map<Long, List<TestEvaluation>> of(Collection<Long> studyIds) {
        return looks.findOf(studyIds).stream()
                .collect(Collectors.groupingBy(
                        TestEvaluationRow::studyId, Collectors.mapping(this::evaluation, Collectors.toList())));
    }

    /** What was seen when a look was taken; empty while it was not. */
    public Optional<TestEvaluation> result(TestLook look) {
        return looks.findByRequestId(look.id()).map(this::evaluation);
    }

    private TestEvaluation evaluation(TestEvaluationRow row) {
        return json.readValue(row.evaluation(), TestEvaluation.class);
    }

    /** Keeps what was seen, under the study's lock. */
    public void save(TestLook look, TestEvaluation seen) {
        looks.save(new TestEvaluationRow(
                new TestEvaluationRow.Key(look.studyId(), seen.look()), look.id(), json.writeValueAsString(seen)));
    }
}
