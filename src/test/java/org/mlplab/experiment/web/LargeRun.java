package org.mlplab.experiment.web;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Stores runs that would take days to train. */
public final class LargeRun {

    private static final int BLOCK = 8192;

    private static final String SPEC = """
            {'name': 'toy, plain gradient descent', 'tags': ['toy'], 'dataset': {'name': 'toy', 'train': 5,
            'validation': 5, 'test': 5, 'preprocessing': 'SCALE_MINUS_ONE_TO_ONE', 'augmentation': 'NONE'},
            'network': {'hiddenLayers': [{'units': 10, 'activation': 'RELU', 'dropoutRate': 0.0}], 'weightInit':
            {'type': 'HE', 'standardDeviation': null}}, 'regularization': {'l2': 0.0, 'weightDecay': 0.0},
            'optimizer': {'type': 'SGD', 'learningRate': 0.1, 'momentum': 0.0}, 'learningRateSchedule': {'type':
            'CONSTANT'}, 'training': {'iterations': null, 'epochs': 20, 'batchSize': 5, 'sampling': 'SHUFFLED',
            'earlyStopping': null, 'selection': 'LAST_EPOCH', 'evaluateTest': true}, 'seed': 0}""";

    private final JdbcTemplate jdbc;
    private final long id;

    /** @param id of the experiment that has run */
    public LargeRun(JdbcTemplate jdbc, long id) {
        this.jdbc = jdbc;
        this.id = id;
    }

    private void experiment(int epochs, long iterations) {
        jdbc.update(
                "insert into experiment (id, name, notes, dataset, spec, spec_hash, state, attempt, created_at, epoch,"
                        + " iteration, iterations) values (?, 'large', '', 'digits', ?, '', 'SUCCEEDED', 1,"
                        + " current_timestamp, ?, ?, ?)",
                id,
                SPEC.replace('\'', '"'),
                epochs,
                iterations,
                iterations);
    }

    private void epochs(int epochs, long iterationsOfEach) {
        String numbers = isPostgres() ? "generate_series(1, ?) as s(x)" : "system_range(1, ?) as s(x)";
        jdbc.update(
                "insert into epoch_metrics (experiment_id, epoch, iteration, training_loss, regularized_training_loss,"
                        + " training_accuracy, validation_loss, validation_accuracy, learning_rate, seconds,"
                        + " samples_per_second) select ?, x, x * ?, 1e0 / x, 1e0 / x, 0.5, 1, 0.5, 0.1, 1, 1 from "
                        + numbers,
                id,
                iterationsOfEach,
                epochs);
    }

    private boolean isPostgres() {
        String url = jdbc.execute(
                (java.sql.Connection connection) -> connection.getMetaData().getURL());
        return url != null && url.startsWith("jdbc:postgresql");
    }

    /** One epoch of so many iterations, whose losses count from 0 to 8191 and start again. */
    public LargeRun ofOneEpoch(long iterations) {
        experiment(1, iterations);
        epochs(1, iterations);
        ByteBuffer packed = ByteBuffer.allocate(BLOCK * 8).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < BLOCK; i++) {
            packed.putFloat(i).putFloat(i);
        }
        for (long first = 1; first <= iterations; first += BLOCK) {
            int size = (int) Math.min(BLOCK, iterations + 1 - first);
            jdbc.update(
                    "insert into iteration_losses values (?, ?, 1, ?, ?)",
                    id,
                    first,
                    size,
                    java.util.Arrays.copyOf(packed.array(), size * 8));
        }
        return this;
    }

    /** Epochs of one iteration each. */
    public LargeRun ofFullBatches(int epochs) {
        experiment(epochs, epochs);
        epochs(epochs, 1);
        jdbc.batchUpdate(
                "insert into iteration_losses values (?, ?, ?, 1, ?)",
                LongStream.rangeClosed(1, epochs).boxed().toList(),
                10_000,
                (row, epoch) -> {
                    row.setLong(1, id);
                    row.setLong(2, epoch);
                    row.setLong(3, epoch);
                    row.setBytes(
                            4,
                            ByteBuffer.allocate(8)
                                    .order(ByteOrder.LITTLE_ENDIAN)
                                    .putFloat(1f / epoch)
                                    .putFloat(1f / epoch)
                                    .array());
                });
        return this;
    }
}
