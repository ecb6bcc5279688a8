package org.mlplab.study.trial;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Trials that have ended, as the last steps of this node read them. They never change again, so that a step need not read
 * and parse them anew. Studies whose last step is longest ago make room for others.
 */
@Component
class EndedTrials {

    private static final int MOST_TRIALS = 20_000;

    private final Map<Long, Map<Integer, Trial>> byStudy = new LinkedHashMap<>(16, 0.75f, true);
    private int trials;

    synchronized Map<Integer, Trial> of(long studyId) {
        return new HashMap<>(byStudy.getOrDefault(studyId, Map.of()));
    }

    /** @param all of the study, as they are stored */
    synchronized void keep(long studyId, Collection<Trial> all) {
        Map<Integer, Trial> kept = byStudy.computeIfAbsent(studyId, id -> new HashMap<>());
        for (Trial trial : all) {
            if (!trial.isOpen() && kept.put(trial.number(), trial) == null) {
                trials++;
            }
        }
        Iterator<Map<Integer, Trial>> longestAgo = byStudy.values().iterator();
        while (trials > MOST_TRIALS && longestAgo.hasNext()) {
            trials -= longestAgo.next().size();
            longestAgo.remove();
        }
    }
}
