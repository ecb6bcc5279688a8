package org.mlplab.training.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.catalog.DatasetFacts;
import org.mlplab.spec.catalog.InputShape;
import org.mlplab.spec.catalog.SplitSizes;
import org.mlplab.spec.document.Specs;
import org.mlplab.training.engine.onednn.Bfloat16;
import org.mlplab.training.trial.TrialTraining;

/** What an experiment is said to take, held against what a process takes that trains it. */
class MemoryNeedTest {

    private static final double MIB = 1 << 20;
    /** What is said to be taken may exceed what is by so much. */
    private static final double MOST = 1.5;

    private static final Pattern TAKEN = Pattern.compile("taken: (-?\\d+) (-?\\d+)");
    private static final DatasetFacts CIFAR10 =
            new DatasetFacts("cifar10", new InputShape(3, 32, 32), 10, 50000, 10000, new SplitSizes(49000, 1000, 1000));

    private static final String SPEC = """
            {'dataset': {'name': 'cifar10', 'train': %d, 'validation': 1500, 'test': 500},
             'network': {'hiddenLayers': [%s]}, 'optimizer': {'type': '%s'},
             'training': {'epochs': 3, 'batchSize': %d, 'selection': '%s', 'precision': '%s'}}""";

    private record Taken(double heap, double offHeap) {}

    private static Taken taken(Class<?> by, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms1g",
                "-Xmx1g",
                "-XX:+AlwaysPreTouch",
                // What the larger compiler takes for itself, now and then, is up to 10 MiB.
                "-XX:TieredStopAtLevel=1",
                "-Dorg.bytedeco.javacpp.maxphysicalbytes=8g",
                by.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .put(
                        "CLASSPATH",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher found = TAKEN.matcher(output);
        assertThat(process.waitFor()).as(output).isZero();
        assertThat(found.find()).as(output).isTrue();
        return new Taken(Long.parseLong(found.group(2)) / MIB, Long.parseLong(found.group(1)) / MIB);
    }

    /** Of parameters and of minibatches, of one layer and of many, with and without dropout, with each number of states. */
    @ParameterizedTest
    @EnabledOnOs(OS.LINUX)
    @CsvSource(delimiter = '|', textBlock = """
            {'units': 4000}                                                             | SGD      | 200  | LAST_EPOCH      | FLOAT    | 2
            {'units': 2500}, {'units': 2500}                                            | ADAM     | 200  | BEST_VALIDATION | FLOAT    | 2
            {'units': 1000}, {'units': 1000}, {'units': 1000}, {'units': 1000}          | NESTEROV | 4000 | LAST_EPOCH      | FLOAT    | 1
            {'units': 1500, 'activation': 'TANH', 'dropoutRate': 0.5}, {'units': 1500}  | RMSPROP  | 4000 | BEST_VALIDATION | FLOAT    | 2
            {'units': 2000, 'dropoutRate': 0.2}, {'units': 1000}                        | ADAM     | 3000 | LAST_EPOCH      | FLOAT    | 2
            {'units': 2000}, {'units': 2000}                                            | ADAM     | 3000 | LAST_EPOCH      | BFLOAT16 | 2
            {'units': 4000}, {'units': 1000}                                            | SGD      | 200  | LAST_EPOCH      | BFLOAT16 | 1
            {'units': 20}                                                               | SGD      | 6000 | LAST_EPOCH      | FLOAT    | 2
            """)
    void is_no_less_than_what_is_taken_and_not_much_more(
            String layers, String optimizer, int batchSize, String selection, String precision, int threads)
            throws IOException, InterruptedException {
        assumeTrue(precision.equals("FLOAT") || Bfloat16.refusal().isEmpty());
        String text = SPEC.formatted(batchSize, layers, optimizer, batchSize, selection, precision);
        ExperimentSpec spec = Specs.of(text);

        Memory need = MemoryNeed.of(spec, CIFAR10, threads).own();
        Taken taken = taken(TakenByTraining.class, text, String.valueOf(threads));

        System.out.printf(
                "memory: heap %.0f MiB of %.0f, outside %.0f of %.0f: %s%n",
                taken.heap, need.heap() / MIB, taken.offHeap, need.offHeap() / MIB, layers);
        assertThat(need.offHeap() / MIB).isBetween(taken.offHeap, MOST * taken.offHeap);
        assertThat(need.heap() / MIB).isGreaterThanOrEqualTo(taken.heap);
    }

    @ParameterizedTest
    @EnabledOnOs(OS.LINUX)
    @CsvSource(delimiter = '|', textBlock = """
            prediction | {'units': 8192}, {'units': 4096}
            prediction | {'units': 4000}
            trial      | {'units': 8192}, {'units': 8192}, {'units': 8192}, {'units': 8192}
            trial      | {'units': 1500}
            """)
    void so_is_that_of_a_prediction_and_of_a_trial_run(String kind, String layers)
            throws IOException, InterruptedException {
        String text = SPEC.formatted(10_000, layers, "ADAM", 10_000, "LAST_EPOCH", "FLOAT");
        ExperimentSpec spec = Specs.of(text);
        Memory need = kind.equals("trial")
                ? TrialTraining.memory(TrialTraining.tried(spec, CIFAR10), CIFAR10, 2)
                : MemoryNeed.ofPrediction(spec.network(), 3072, 10);

        Taken taken = taken(TakenByMoment.class, kind, text, "2");

        System.out.printf(
                "memory: outside %.0f MiB of %.0f: %s of %s%n", taken.offHeap, need.offHeap() / MIB, kind, layers);
        assertThat(need.offHeap() / MIB).isBetween(taken.offHeap, MOST * taken.offHeap);
    }

    @Test
    void heap_is_that_of_a_checkpoint_and_of_the_data() {
        ExperimentSpec spec =
                Specs.of(SPEC.formatted(1000, "{'units': 4096}", "ADAM", 100, "BEST_VALIDATION", "FLOAT"));
        long parameters = spec.network().parameterCount(3072, 10);

        MemoryNeed need = MemoryNeed.of(spec, CIFAR10, 2);

        // Parameters, two states and the best epoch's parameters.
        assertThat(need.own().heap() / (double) (4 * 4 * parameters)).isBetween(1.0, 1.05);
        assertThat(need.data()).isEqualTo(60_000L * (3072 + 2));
        assertThat(need.total().heap()).isEqualTo(need.own().heap() + need.data());
        assertThat(need.total().offHeap()).isEqualTo(need.own().offHeap());
    }
}
