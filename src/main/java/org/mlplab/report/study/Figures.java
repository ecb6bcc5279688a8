package org.mlplab.report.study;

import java.util.List;
import java.util.Optional;

/** Pictures that a report shows, as PNG. */
interface Figures {

    /** Training and validation accuracy by epoch, one pair of lines a curve; empty if no curve has an epoch. */
    Optional<byte[]> learningCurves(List<TrialCurve> curves);

    /** The first layer's weights as tiles; empty without trained parameters, and where inputs are no pictures. */
    Optional<byte[]> firstLayerWeights(long experimentId);
}
