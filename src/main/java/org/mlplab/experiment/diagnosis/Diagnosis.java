package org.mlplab.experiment.diagnosis;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mlplab.experiment.diagnosis.Finding.Code;
import org.springframework.stereotype.Component;

/** Says in words what an experiment shows: all rules together, without what another finding explains. */
@Component
public class Diagnosis {

    /** Findings, with those that make them no news. */
    private static final Map<Code, Set<Code>> EXPLAINED_BY = new EnumMap<>(Map.of(
            Code.DEAD_UNITS,
            EnumSet.of(Code.VANISHING_ACTIVATIONS),
            Code.LEARNING_RATE_TOO_LOW,
            EnumSet.of(Code.VANISHING_ACTIVATIONS, Code.LEARNING_RATE_TOO_HIGH, Code.DEAD_UNITS),
            Code.UNDERFITTING,
            EnumSet.of(Code.VANISHING_ACTIVATIONS, Code.LEARNING_RATE_TOO_HIGH, Code.LEARNING_RATE_TOO_LOW)));

    private final List<DiagnosisRule> rules;

    public Diagnosis(List<DiagnosisRule> rules) {
        this.rules = rules;
    }

    /** The most severe first. */
    public List<Finding> of(Evidence evidence) {
        List<Finding> all = rules.stream().flatMap(rule -> rule.check(evidence)).toList();
        Set<Code> codes = all.stream().map(Finding::code).collect(Collectors.toSet());
        return all.stream()
                .filter(finding -> EXPLAINED_BY.getOrDefault(finding.code(), Set.of()).stream()
                        .noneMatch(codes::contains))
                .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::code))
                .toList();
    }
}
