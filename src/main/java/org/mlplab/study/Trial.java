package org.mlplab.study;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.mlplab.study.sampler.Rung;

/** One point of a study's space, and how its experiment stands in the study. */
@Entity
@Table(name = "study_trial")
class Trial {

    private static final int LONGEST_REASON = 2000;

    @Embeddable
    record Key(long studyId, int number) {}

    @EmbeddedId
    private Key key;

    private @Nullable Long experimentId;
    private @Nullable String specHash;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String point;

    @Enumerated(EnumType.STRING)
    private TrialState state = TrialState.RUNNING;

    private @Nullable String reason;
    private int bracket;
    private @Nullable Integer rungNumber;
    private @Nullable Integer rungEpochs;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String scores = "[]";

    private @Nullable Double score;
    private int epochs;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private @Nullable String pruning;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Trial() {}

    Trial(Key key, String point, int bracket, @Nullable Rung rung) {
        this.key = key;
        this.point = point;
        this.bracket = bracket;
        heads(rung);
    }

    private void heads(@Nullable Rung rung) {
        rungNumber = rung == null ? null : (Integer) rung.number();
        rungEpochs = rung == null ? null : (Integer) rung.epochs();
    }

    void trainedBy(long experiment, String hash) {
        experimentId = experiment;
        specHash = hash;
    }

    void skip(String why) {
        end(TrialState.SKIPPED, why);
    }

    void halted(String scoresJson) {
        state = TrialState.HALTED;
        scores = scoresJson;
    }

    /** @param rung where it is halted next; null: it is trained to its end */
    void promoted(@Nullable Rung rung) {
        state = TrialState.RUNNING;
        heads(rung);
    }

    void succeeded(double finalScore, String scoresJson) {
        state = TrialState.SUCCEEDED;
        score = finalScore;
        scores = scoresJson;
    }

    void lost(@Nullable String why) {
        end(TrialState.LOST, why);
    }

    void pruned(String pruningJson, String why) {
        pruning = pruningJson;
        end(TrialState.PRUNED, why);
    }

    private void end(TrialState end, @Nullable String why) {
        state = end;
        reason = why == null || why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON);
    }

    void reached(int epoch) {
        epochs = epoch;
    }

    int number() {
        return key.number();
    }

    @Nullable
    Long experimentId() {
        return experimentId;
    }

    String point() {
        return point;
    }

    TrialState state() {
        return state;
    }

    @Nullable
    String reason() {
        return reason;
    }

    int bracket() {
        return bracket;
    }

    @Nullable
    Rung rung() {
        return rungNumber == null || rungEpochs == null ? null : new Rung(bracket, rungNumber, rungEpochs);
    }

    String scores() {
        return scores;
    }

    @Nullable
    Double score() {
        return score;
    }

    int epochs() {
        return epochs;
    }

    @Nullable
    String pruning() {
        return pruning;
    }

    /** Whether it ended without having been trained for an epoch. */
    boolean isInVain() {
        return state == TrialState.SKIPPED || state == TrialState.LOST && epochs == 0;
    }

    boolean isOpen() {
        return state == TrialState.RUNNING || state == TrialState.HALTED;
    }
}
