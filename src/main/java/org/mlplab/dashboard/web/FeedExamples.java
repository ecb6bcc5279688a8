package org.mlplab.dashboard.web;

/** What streams look like. */
final class FeedExamples {

    static final String EXPERIMENT = """
            retry: 1000
            id: e1.0.0.0.0.0

            id: e1.2.0.0.0.0
            event: state
            data: {"experiment":1,"number":2,"state":"RUNNING","reason":null,"at":"2026-01-01T12:00:00Z","epoch":0,"iteration":0}

            id: e1.2.0.7.0.0
            event: iterations
            data: {"experiment":1,"after":0,"upTo":7,"iterations":[{"iteration":1,"epoch":1,"trainingLoss":2.41,"regularizedTrainingLoss":2.41},{"iteration":7,"epoch":1,"trainingLoss":2.12,"regularizedTrainingLoss":2.12}]}

            id: e1.2.1.7.0.0
            event: epoch
            data: {"experiment":1,"epoch":1,"iteration":7,"trainingLoss":2.27,"regularizedTrainingLoss":2.27,"trainingAccuracy":0.18,"validationLoss":2.1,"validationAccuracy":0.31,"learningRate":0.001,"seconds":0.2,"samplesPerSecond":7086.8,"trainingSeconds":0.19,"validationSeconds":0.01}

            id: e1.2.1.7.5r2x.0
            event: progress
            data: {"experiment":1,"state":"RUNNING","epoch":1,"iteration":7,"iterations":70,"etaSeconds":1.8,"queuePosition":null,"best":{"epoch":1,"validationAccuracy":0.31}}
            """;

    static final String STUDY = """
            id: s1.1.0
            event: trial
            data: {"study":1,"number":0,"experimentId":4,"state":"RUNNING","reason":null,"values":{"/optimizer/learningRate":0.001},"value":null,"epochs":0,"bracket":null,"pruning":null}
            """;

    static final String LIST = """
            id: l17
            event: experiment
            data: {"experiment":1,"name":"two-layer","tags":["report"],"state":"RUNNING","stateReason":null,"dataset":"digits","studyId":null,"rerunOf":null,"epoch":0,"iteration":0,"iterations":70,"etaSeconds":null,"best":null,"testAccuracy":null,"owner":"ann","createdAt":"2026-01-01T12:00:00Z","startedAt":"2026-01-01T12:00:01Z","finishedAt":null}

            id: l18
            event: removed
            data: {"experiment":2}
            """;

    private FeedExamples() {}
}
