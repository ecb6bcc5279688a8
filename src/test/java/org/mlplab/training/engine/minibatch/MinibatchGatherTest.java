package org.mlplab.training.engine.minibatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mlplab.dataset.AffinePreprocessing;
import org.mlplab.dataset.Examples;
import org.mlplab.spec.catalog.InputShape;
import org.mlplab.training.engine.thread.WorkerThreads;
import org.nd4j.linalg.api.buffer.DataType;

class MinibatchGatherTest {

    /** Two planes of one row of three pixels. */
    private static final Examples EXAMPLES = new Examples(
            new InputShape(2, 1, 3),
            new byte[] {0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15, (byte) 200, (byte) 201, (byte) 202, 23, 24, (byte) 255
            },
            new byte[] {0, 1, 2});

    private static final AffinePreprocessing PREPROCESSING =
            new AffinePreprocessing(new float[] {0, 0, 0, 0, 0, 1}, new float[] {1, 1, 1, 1, 1, 2});

    @Test
    void takesChosenRowsPreprocessedAndMirrored() {
        for (DataType type : new DataType[] {DataType.FLOAT, DataType.DOUBLE}) {
            try (WorkerThreads threads = new WorkerThreads(2, "test");
                    MinibatchGather gather =
                            new MinibatchGather(new ExampleRows(EXAMPLES, PREPROCESSING), 3, type, threads)) {
                gather.take(new int[] {2, 0, 2}, new boolean[] {false, true, true});
                assertThat(gather.features().toDoubleMatrix()).isDeepEqualTo(new double[][] {
                    {200, 201, 202, 23, 24, 508}, {2, 1, 0, 5, 4, 4}, {202, 201, 200, 255, 24, 44}
                });
                assertThat(gather.classes()).containsExactly(2, 0, 2);

                gather.take(new int[] {1}, new boolean[0]);
                assertThat(gather.features().toDoubleMatrix()).isDeepEqualTo(new double[][] {{10, 11, 12, 13, 14, 28}});
                assertThat(gather.classes()).containsExactly(1);
            }
        }
    }

    @Test
    void theNextIsGatheredBesideTheCurrentOne() {
        try (WorkerThreads threads = new WorkerThreads(2, "test");
                MinibatchGather gather =
                        new MinibatchGather(new ExampleRows(EXAMPLES, PREPROCESSING), 2, DataType.FLOAT, threads)) {
            assertThat(gather.canBegin()).isTrue();
            gather.take(new int[] {0, 1}, new boolean[0]);
            gather.begin(new int[] {2}, new boolean[] {true});

            assertThat(gather.classes()).containsExactly(0, 1);
            assertThat(gather.features().toDoubleMatrix())
                    .isDeepEqualTo(new double[][] {{0, 1, 2, 3, 4, 8}, {10, 11, 12, 13, 14, 28}});

            gather.takeAhead();
            assertThat(gather.classes()).containsExactly(2);
            assertThat(gather.features().toDoubleMatrix()).isDeepEqualTo(new double[][] {{202, 201, 200, 255, 24, 44}});

            gather.begin(new int[] {1, 1}, new boolean[0]);
            gather.take(new int[] {0}, new boolean[0]);
            assertThat(gather.classes()).containsExactly(0);
            assertThat(gather.features().toDoubleMatrix()).isDeepEqualTo(new double[][] {{0, 1, 2, 3, 4, 8}});
        }
    }

    @Test
    void oneThreadNeedsNoMemoryForTheNext() {
        try (WorkerThreads threads = new WorkerThreads(1, "test");
                MinibatchGather gather =
                        new MinibatchGather(new ExampleRows(EXAMPLES, PREPROCESSING), 2, DataType.FLOAT, threads)) {
            assertThat(gather.canBegin()).isFalse();
        }
    }
}
