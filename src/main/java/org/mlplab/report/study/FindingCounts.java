package org.mlplab.report.study;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mlplab.experiment.diagnosis.Finding;

/** How many trials show a finding. */
final class FindingCounts {

    private FindingCounts() {}

    static Map<Finding.Code, Integer> mostFrequentFirst(Map<Finding.Code, Integer> counts) {
        Map<Finding.Code, Integer> ordered = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<Finding.Code, Integer>comparingByValue().reversed())
                .forEach(count -> ordered.put(count.getKey(), count.getValue()));
        return ordered;
    }
}
