package org.mlplab.dataset.upload.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.mlplab.spec.catalog.SplitSizes;

/**
 * Which example goes where.
 *
 * @param order the examples to train on, then those to validate on, then those to test on
 */
public record SplitPlan(int[] order, SplitSizes sizes) {

    /**
     * The plan for a draft. What is random depends on the seed and on the examples of each class in their order, not on how
     * classes alternate.
     */
    public static SplitPlan of(Draft draft, ClassNames classes, SplitRule rule, Faults faults) {
        List<Integer> train = examples(draft, Part.TRAIN);
        train.addAll(examples(draft, Part.OPEN));
        List<Integer> validation = examples(draft, Part.VALIDATION);
        List<Integer> test = examples(draft, Part.TEST);
        int cutTest = test.isEmpty() ? Math.max(1, rule.count(rule.test(), train.size())) : 0;
        int cutValidation = validation.isEmpty() ? Math.max(1, rule.count(rule.validation(), train.size())) : 0;
        if ((long) cutTest + cutValidation >= train.size()) {
            throw faults.fatal(
                    null,
                    "of %,d examples, %,d to validate on and %,d to test on leave none to train on",
                    train.size(),
                    cutValidation,
                    cutTest);
        }
        var random = new Random(rule.seed());
        switch (rule.order()) {
            case IN_ORDER -> {
                test.addAll(cutEnd(train, cutTest));
                validation.addAll(cutEnd(train, cutValidation));
            }
            case RANDOM -> {
                shuffle(train, random);
                test.addAll(cutEnd(train, cutTest));
                validation.addAll(cutEnd(train, cutValidation));
            }
            case STRATIFIED -> {
                List<List<Integer>> byClass = byClass(draft, classes, train);
                validation = inOrderOfClasses(draft, classes, validation);
                test = inOrderOfClasses(draft, classes, test);
                byClass.forEach(each -> shuffle(each, random));
                test.addAll(cutStratified(byClass, cutTest, faults));
                validation.addAll(cutStratified(byClass, cutValidation, faults));
                train = new ArrayList<>();
                byClass.forEach(train::addAll);
                shuffle(train, random);
                shuffle(validation, random);
                shuffle(test, random);
            }
            default -> throw new IllegalStateException("no order " + rule.order());
        }
        var sizes = new SplitSizes(train.size(), validation.size(), test.size());
        train.addAll(validation);
        train.addAll(test);
        return new SplitPlan(train.stream().mapToInt(Integer::intValue).toArray(), sizes);
    }

    private static List<Integer> examples(Draft draft, Part part) {
        return new ArrayList<>(IntStream.range(0, draft.size())
                .filter(i -> draft.part(i) == part)
                .boxed()
                .toList());
    }

    private static List<List<Integer>> byClass(Draft draft, ClassNames classes, List<Integer> examples) {
        List<List<Integer>> byClass = new ArrayList<>();
        classes.names().forEach(name -> byClass.add(new ArrayList<>()));
        examples.forEach(
                i -> byClass.get(classes.labelOf()[draft.labelNumberOf(i)]).add(i));
        return byClass;
    }

    private static List<Integer> inOrderOfClasses(Draft draft, ClassNames classes, List<Integer> examples) {
        List<Integer> ordered = new ArrayList<>();
        byClass(draft, classes, examples).forEach(ordered::addAll);
        return ordered;
    }

    private static List<Integer> cutEnd(List<Integer> examples, int count) {
        List<Integer> end = examples.subList(examples.size() - count, examples.size());
        List<Integer> cut = new ArrayList<>(end);
        end.clear();
        return cut;
    }

    /** By largest remainders; every class keeps one example. */
    private static List<Integer> cutStratified(List<List<Integer>> byClass, int count, Faults faults) {
        int all = byClass.stream().mapToInt(List::size).sum();
        int[] taken = new int[byClass.size()];
        double[] remainder = new double[byClass.size()];
        for (int i = 0; i < taken.length; i++) {
            double share = (double) count * byClass.get(i).size() / all;
            taken[i] = (int) Math.min(share, Math.max(0, byClass.get(i).size() - 1));
            remainder[i] = share - taken[i];
        }
        int left = count - IntStream.of(taken).sum();
        while (left > 0) {
            int next = IntStream.range(0, taken.length)
                    .filter(i -> taken[i] < byClass.get(i).size() - 1)
                    .boxed()
                    .max(Comparator.comparingDouble((Integer i) -> remainder[i])
                            .thenComparing(Comparator.reverseOrder()))
                    .orElseThrow(() -> faults.fatal(
                            null,
                            "the %,d examples of %d classes are too few to cut %,d off and keep one of each class",
                            all,
                            taken.length,
                            count));
            taken[next]++;
            remainder[next]--;
            left--;
        }
        List<Integer> cut = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            cut.addAll(cutEnd(byClass.get(i), taken[i]));
        }
        return cut;
    }

    /** Fisher and Yates; {@link Random} is specified to the bit. */
    private static void shuffle(List<Integer> examples, Random random) {
        for (int i = examples.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            Integer moved = examples.set(i, examples.get(j));
            examples.set(j, moved);
        }
    }
}
