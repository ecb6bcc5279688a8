package org.mlplab.journey;

import org.mlplab.experiment.lifecycle.Experiments;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.HiddenLayer;
import org.mlplab.training.NetworkParameters;

/** A network of rectifiers, computed in double precision from its stored parameters by nothing but loops. */
record HandComputedNetwork(float[] parameters, int[] units) {

    static HandComputedNetwork of(Experiments experiments, long id, int inputs, int classes) {
        ExperimentSpec spec = experiments.get(id).readSpec();
        int[] units = new int[spec.network().hiddenLayers().size() + 2];
        units[0] = inputs;
        int layer = 1;
        for (HiddenLayer hidden : spec.network().hiddenLayers()) {
            units[layer++] = hidden.units();
        }
        units[layer] = classes;
        NetworkParameters parameters =
                experiments.readParameters(id, NetworkParameters::readFrom).orElseThrow();
        return new HandComputedNetwork(parameters.values(), units);
    }

    /** Class probabilities of raw values 0 to 255, for preprocessing SCALE_MINUS_ONE_TO_ONE. */
    double[] probabilities(int[] raw) {
        double[] x = new double[raw.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = (raw[i] - 127.5) / 127.5;
        }
        int at = 0;
        for (int layer = 1; layer < units.length; layer++) {
            double[] y = new double[units[layer]];
            for (int j = 0; j < y.length; j++) {
                y[j] = parameters[at + x.length * y.length + j];
                for (int i = 0; i < x.length; i++) {
                    y[j] += x[i] * parameters[at + j * x.length + i];
                }
                y[j] = layer < units.length - 1 ? Math.max(y[j], 0) : y[j];
            }
            at += (x.length + 1) * y.length;
            x = y;
        }
        double sum = 0;
        for (double z : x) {
            sum += Math.exp(z);
        }
        for (int k = 0; k < x.length; k++) {
            x[k] = Math.exp(x[k]) / sum;
        }
        return x;
    }
}
