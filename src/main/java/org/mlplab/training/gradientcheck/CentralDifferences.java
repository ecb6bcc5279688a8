package org.mlplab.training.gradientcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mlplab.training.gradientcheck.Crossing.KinkPoint;

/** (J̃(θ + h) − J̃(θ − h)) / 2h for every element θ, from Eq. (6) alone. */
final class CentralDifferences {

    /** h. A smaller one loses more to rounding, a larger one more to the third derivative, of which h²/6 is the error. */
    static final double STEP = 1e-5;

    private final Problem problem;
    private final ForwardPass unchanged;
    private final LossChange change;
    private final List<Crossing> crossings = new ArrayList<>();
    private final Gradients gradients;

    CentralDifferences(Problem problem) {
        this.problem = problem;
        this.unchanged = ForwardPass.of(problem.network(), problem.inputs());
        this.change = new LossChange(problem, unchanged.output());
        Perceptron network = problem.network();
        List<Matrix> weights = new ArrayList<>();
        List<Matrix> biases = new ArrayList<>();
        for (int l = 0; l < network.depth(); l++) {
            int layer = l;
            weights.add(differences(
                    Gradients.weightsName(l), l, network.weights().get(l), w -> network.withWeights(layer, w)));
            biases.add(differences(
                    Gradients.biasesName(l), l, network.biases().get(l), b -> network.withBiases(layer, b)));
        }
        this.gradients = new Gradients(ofOutput(), weights, biases);
    }

    Gradients gradients() {
        return gradients;
    }

    /** The differences that reach across a kink, where there is no derivative to compare with. */
    List<Crossing> crossings() {
        return crossings;
    }

    /** The penalty does not depend on z. */
    private Matrix ofOutput() {
        Matrix z = unchanged.output();
        return Matrix.fill(
                z.rows(),
                z.columns(),
                i -> (change.ofData(z.perturbed(i, STEP)) - change.ofData(z.perturbed(i, -STEP))) / (2 * STEP));
    }

    private Matrix differences(String name, int layer, Matrix parameter, Function<Matrix, Perceptron> with) {
        return Matrix.fill(parameter.rows(), parameter.columns(), i -> {
            double up = lossChange(name, i, layer, with.apply(parameter.perturbed(i, STEP)));
            double down = lossChange(name, i, layer, with.apply(parameter.perturbed(i, -STEP)));
            return (up - down) / (2 * STEP);
        });
    }

    private double lossChange(String name, int element, int layer, Perceptron changed) {
        ForwardPass pass = unchanged.continued(changed, layer);
        noteCrossings(name, element, pass);
        return change.ofData(pass.output()) + change.ofPenalty(changed);
    }

    private void noteCrossings(String name, int element, ForwardPass changed) {
        for (int l = 0; l < changed.hidden().size(); l++) {
            Matrix before = unchanged.hidden().get(l);
            Matrix after = changed.hidden().get(l);
            for (int i = 0; i < before.values().length; i++) {
                double z = before.values()[i];
                if (z > 0 != after.values()[i] > 0) {
                    var at = new KinkPoint(l + 1, i % before.columns(), i / before.columns(), z);
                    crossings.add(new Crossing(name, element, at));
                }
            }
        }
    }
}
