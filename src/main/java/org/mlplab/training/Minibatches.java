package org.mlplab.training;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.training.RandomStreams.Purpose;

/** Which training examples each iteration sees. */
sealed interface Minibatches {

    /** Indices into the training split of the examples of an iteration, counted from 0. */
    int[] rows(long iteration);

    static Minibatches of(ExperimentSpec spec) {
        var random = new RandomStreams(spec.seed());
        int examples = spec.dataset().train();
        int batchSize = spec.training().batchSize();
        return switch (spec.training().sampling()) {
            case WITH_REPLACEMENT -> new WithReplacement(random, examples, batchSize);
            case SHUFFLED -> new Shuffled(random, examples, batchSize);
        };
    }

    /** Every example drawn independently of all others. */
    record WithReplacement(RandomStreams random, int examples, int batchSize) implements Minibatches {

        @Override
        public int[] rows(long iteration) {
            return random.at(Purpose.MINIBATCHES, iteration)
                    .ints(batchSize, 0, examples)
                    .toArray();
        }
    }

    /** One permutation an epoch, cut into minibatches of which the last may be smaller. */
    final class Shuffled implements Minibatches {

        private final RandomStreams random;
        private final int batchSize;
        private final int perEpoch;
        private final int[] permutation;
        private long permuted = -1;

        Shuffled(RandomStreams random, int examples, int batchSize) {
            this.random = random;
            this.batchSize = batchSize;
            this.perEpoch = (examples + batchSize - 1) / batchSize;
            this.permutation = new int[examples];
        }

        @Override
        public int[] rows(long iteration) {
            long epoch = iteration / perEpoch;
            if (epoch != permuted) {
                permute(random.at(Purpose.MINIBATCHES, epoch));
                permuted = epoch;
            }
            int from = (int) (iteration % perEpoch) * batchSize;
            return Arrays.copyOfRange(permutation, from, Math.min(from + batchSize, permutation.length));
        }

        /** Fisher and Yates' shuffle (Durstenfeld, 1964), from the identity, so that an epoch needs no earlier one. */
        private void permute(RandomGenerator generator) {
            for (int i = 0; i < permutation.length; i++) {
                int j = generator.nextInt(i + 1);
                permutation[i] = permutation[j];
                permutation[j] = i;
            }
        }
    }
}
