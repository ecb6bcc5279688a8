package org.mlplab.training.gradientcheck;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mlplab.training.gradientcheck.Crossing.KinkPoint;
import org.mlplab.training.gradientcheck.Gradients.Named;
import org.mlplab.training.gradientcheck.Kink.Disagreement;
import org.springframework.stereotype.Component;

/** Computes gradients in three ways and compares them. */
@Component
class GradientChecks {

    private final GradientSource analytic;
    private final GradientSource dl4j;

    GradientChecks() {
        this(new ClosedForm(), new Dl4jBackpropagation());
    }

    GradientChecks(GradientSource analytic, GradientSource dl4j) {
        this.analytic = analytic;
        this.dl4j = dl4j;
    }

    /** One at a time: checks must not take the processor from training. */
    synchronized GradientCheck check(GradientCheckRequest request) {
        return check(request, Problem.draw(request));
    }

    GradientCheck check(GradientCheckRequest request, Problem problem) {
        var numeric = new CentralDifferences(problem);
        var all = new ThreeWays(
                analytic.of(problem).named(),
                dl4j.of(problem).named(),
                numeric.gradients().named(),
                numeric.crossings());
        List<ParameterCheck> parameters = all.parameters();
        return new GradientCheck(
                request,
                problem.dataLoss(),
                problem.regularizedLoss(),
                CentralDifferences.STEP,
                Thresholds.DEFAULT,
                parameters,
                all.kinks(),
                parameters.stream().allMatch(ParameterCheck::passed));
    }

    /** The same derivatives in the same order, and which central differences reach across a kink. */
    private record ThreeWays(List<Named> analytic, List<Named> dl4j, List<Named> numeric, List<Crossing> crossings) {

        List<ParameterCheck> parameters() {
            Map<String, BitSet> crossing = new HashMap<>();
            crossings.forEach(each ->
                    crossing.computeIfAbsent(each.name(), name -> new BitSet()).set(each.element()));
            List<ParameterCheck> checks = new ArrayList<>();
            for (int i = 0; i < numeric.size(); i++) {
                Named a = analytic.get(i);
                Named d = dl4j.get(i);
                Named n = numeric.get(i);
                BitSet meaningless = crossing.getOrDefault(n.name(), new BitSet());
                checks.add(new ParameterCheck(
                        n.name(),
                        n.shape(),
                        GradientComparison.of(a, n, meaningless::get),
                        GradientComparison.of(a, d, element -> false),
                        GradientComparison.of(d, n, meaningless::get)));
            }
            return checks;
        }

        List<Kink> kinks() {
            return crossings.stream().collect(Collectors.groupingBy(Crossing::at)).entrySet().stream()
                    .map(entry -> kink(entry.getKey(), entry.getValue()))
                    .sorted(Comparator.comparing(Kink::layer)
                            .thenComparing(Kink::unit)
                            .thenComparing(Kink::example))
                    .toList();
        }

        private Kink kink(KinkPoint at, List<Crossing> across) {
            List<Disagreement> disagreements = across.stream()
                    .map(each -> disagreement(each.name(), each.element()))
                    .distinct()
                    .toList();
            Disagreement largest = disagreements.stream()
                    .max(Comparator.comparing(d -> Math.abs(d.analytic() - d.numeric())))
                    .orElseThrow();
            return new Kink(at.layer(), at.unit(), at.example(), at.preActivation(), disagreements.size(), largest);
        }

        private Disagreement disagreement(String name, int element) {
            int i = numeric.stream().map(Named::name).toList().indexOf(name);
            return new Disagreement(
                    name,
                    numeric.get(i).index(element),
                    analytic.get(i).values().values()[element],
                    dl4j.get(i).values().values()[element],
                    numeric.get(i).values().values()[element]);
        }
    }
}
