package org.mlplab.study.trial;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mlplab.study.TrialState;
import org.mlplab.study.sampler.TrialSnapshot;

/** All trials of a study during one step, with what samplers are told of them, and which of them have changed. */
public final class StudyTrials {

    /** The selection rule: the best on validation, the earliest of equals. */
    private static final Comparator<Trial> BY_SCORE = Comparator.<Trial, Double>comparing(
                    trial -> trial.score() == null ? Double.NEGATIVE_INFINITY : trial.score())
            .thenComparing(Comparator.comparingInt(Trial::number).reversed());

    private final List<Trial> trials = new ArrayList<>();
    private final List<TrialSnapshot> snapshots = new ArrayList<>();
    private final Map<String, Trial> bySpec = new HashMap<>();
    private final Map<Integer, Trial> changed = new TreeMap<>();
    private final int stored;

    /** @param all by number, from 0 */
    public StudyTrials(List<Trial> all) {
        stored = all.size();
        for (Trial trial : all) {
            add(trial);
        }
    }

    private void add(Trial trial) {
        if (trial.number() != trials.size()) {
            throw new IllegalStateException(
                    "trial %d of study %d is the %d-th".formatted(trial.number(), trial.studyId(), trials.size()));
        }
        trials.add(trial);
        snapshots.add(trial.snapshot());
        if (trial.specHash() != null) {
            bySpec.put(trial.specHash(), trial);
        }
    }

    /** A new trial, or another state of one that is there. */
    public void put(Trial trial) {
        changed.put(trial.number(), trial);
        if (trial.number() == trials.size()) {
            add(trial);
        } else {
            trials.set(trial.number(), trial);
            snapshots.set(trial.number(), trial.snapshot());
        }
    }

    public int size() {
        return trials.size();
    }

    public Trial get(int number) {
        return trials.get(number);
    }

    public Stream<Trial> stream() {
        return trials.stream();
    }

    /** A copy, of those in a state. */
    public List<Trial> in(TrialState state) {
        return trials.stream().filter(trial -> trial.state() == state).toList();
    }

    public boolean anyIn(TrialState state) {
        return trials.stream().anyMatch(trial -> trial.state() == state);
    }

    /** What samplers are told of them; changes with them. */
    public List<TrialSnapshot> snapshots() {
        return Collections.unmodifiableList(snapshots);
    }

    /** The trial that trains a spec already. */
    public Optional<Trial> ofSpec(String hash) {
        return Optional.ofNullable(bySpec.get(hash));
    }

    /** The best of those trained to their end. */
    public Optional<Trial> winner() {
        return trials.stream()
                .filter(trial -> trial.state() == TrialState.SUCCEEDED)
                .max(BY_SCORE);
    }

    /** Those that are not stored as they are now. */
    Collection<Trial> changed() {
        return changed.values();
    }

    boolean isStored(Trial trial) {
        return trial.number() < stored;
    }
}
