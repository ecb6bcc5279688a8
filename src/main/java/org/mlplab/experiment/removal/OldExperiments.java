package org.mlplab.experiment.removal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.mlplab.database.chunk.Sha256;
import org.mlplab.experiment.lifecycle.Experiments;
import org.mlplab.experiment.list.EndedExperiments;
import org.mlplab.experiment.list.EndedExperiments.Ended;
import org.mlplab.experiment.list.ExperimentFilter;
import org.springframework.stereotype.Component;

/**
 * Removes what ended before some time, the oldest first. Nothing that runs or waits, and no trial, which goes with its study.
 * What ends later never matches, so of what was looked at nothing but less is left.
 */
@Component
class OldExperiments {

    private static final int SHOWN = 20;

    /** In one transaction: others wait for no more than this. */
    private static final int AT_ONCE = 50;

    private final EndedExperiments ended;
    private final Experiments experiments;

    OldExperiments(EndedExperiments ended, Experiments experiments) {
        this.ended = ended;
        this.experiments = experiments;
    }

    RemovalPreview preview(ExperimentFilter filter, Instant before) {
        return new RemovalPreview(
                ended.count(filter, before),
                ended.oldest(filter, before, SHOWN).stream()
                        .map(RemovalPreview.Item::of)
                        .toList(),
                confirmation(filter, before));
    }

    /** Removes at most {@code limit}; each part of them is gone for good, whatever happens to the rest. */
    Removal remove(ExperimentFilter filter, Instant before, int limit) {
        int removed = 0;
        while (removed < limit) {
            List<Long> next = ended.oldest(filter, before, Math.min(AT_ONCE, limit - removed)).stream()
                    .map(Ended::id)
                    .toList();
            if (next.isEmpty()) {
                break;
            }
            removed += experiments.removeEnded(next);
        }
        return new Removal(removed, ended.count(filter, before));
    }

    /** Tells a filter from all others: who has it has looked at what that filter finds. */
    String confirmation(ExperimentFilter filter, Instant before) {
        String all = String.join(
                "\n",
                new TreeSet<>(filter.states()).toString(),
                String.valueOf(filter.dataset()),
                new TreeSet<>(filter.tags()).toString(),
                String.valueOf(filter.search()),
                before.toString());
        return Sha256.of(all.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }
}
