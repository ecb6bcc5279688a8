package org.mlplab.study;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlplab.study.space.Point;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What studies keep as JSON. */
@Component
class StudyDocuments {

    private final JsonMapper json;

    StudyDocuments(JsonMapper json) {
        this.json = json;
    }

    String write(Object document) {
        return json.writeValueAsString(document);
    }

    StudyRequest request(Study study) {
        return json.readValue(study.request(), StudyRequest.class);
    }

    Point point(Trial trial) {
        return json.readValue(trial.point(), Point.class);
    }

    List<Double> scores(Trial trial) {
        return List.of(json.readValue(trial.scores(), Double[].class));
    }

    @Nullable
    Pruning pruning(Trial trial) {
        return trial.pruning() == null ? null : json.readValue(trial.pruning(), Pruning.class);
    }

    TestEvaluation evaluation(TestEvaluationRow row) {
        return json.readValue(row.evaluation(), TestEvaluation.class);
    }
}
