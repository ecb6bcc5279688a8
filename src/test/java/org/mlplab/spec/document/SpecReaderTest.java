package org.mlplab.spec.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Collections;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.mlplab.spec.Augmentation;
import org.mlplab.spec.DatasetSpec;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.LearningRateSchedule;
import org.mlplab.spec.Optimizer;
import org.mlplab.spec.Precision;
import org.mlplab.spec.Preprocessing;
import org.mlplab.spec.Regularization;
import org.mlplab.spec.Sampling;
import org.mlplab.spec.Selection;
import org.mlplab.spec.TrainingSpec;
import org.mlplab.spec.WeightInit;
import org.mlplab.spec.reading.InvalidSpecException;
import org.mlplab.spec.reading.Violation;

class SpecReaderTest {

    private static final String SMALLEST = "{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': []}}";

    @Test
    void fillsInEveryDefault() {
        ExperimentSpec spec = Specs.of(SMALLEST);

        assertThat(spec.name()).isEqualTo("digits");
        assertThat(spec.tags()).isEmpty();
        assertThat(spec.dataset())
                .isEqualTo(new DatasetSpec(
                        "digits", null, 1347, 150, 300, Preprocessing.SCALE_MINUS_ONE_TO_ONE, Augmentation.NONE));
        assertThat(spec.network().weightInit()).isEqualTo(new WeightInit(WeightInit.Type.HE, null));
        assertThat(spec.regularization()).isEqualTo(new Regularization(0, 0));
        assertThat(spec.optimizer()).isEqualTo(new Optimizer.Adam(0.001, 0.9, 0.999, 1e-8));
        assertThat(spec.learningRateSchedule()).isEqualTo(new LearningRateSchedule.Constant());
        assertThat(spec.training())
                .isEqualTo(new TrainingSpec(
                        null, 10, 200, Sampling.SHUFFLED, null, Selection.LAST_EPOCH, true, Precision.FLOAT));
        assertThat(spec.seed()).isZero();
    }

    @Test
    void readsTheReportsTunedNetwork() {
        ExperimentSpec spec = Specs.of("""
                {'name': 'two-layer, tuned', 'tags': ['report'],
                 'dataset': {'name': 'cifar10', 'train': 49000, 'validation': 1000, 'test': 1000,
                             'preprocessing': 'SUBTRACT_MEAN_IMAGE', 'augmentation': 'NONE'},
                 'network': {'hiddenLayers': [{'units': 250, 'activation': 'RELU', 'dropoutRate': 0.0}],
                             'weightInit': {'type': 'NORMAL', 'standardDeviation': 0.0001}},
                 'regularization': {'l2': 0.2, 'weightDecay': 0.0},
                 'optimizer': {'type': 'SGD', 'learningRate': 0.002, 'momentum': 0.0},
                 'learningRateSchedule': {'type': 'EXPONENTIAL', 'decay': 0.88, 'every': 'EPOCH'},
                 'training': {'iterations': 2000, 'batchSize': 1024, 'sampling': 'WITH_REPLACEMENT',
                              'earlyStopping': null, 'selection': 'LAST_EPOCH', 'evaluateTest': true},
                 'seed': 0}""");

        assertThat(spec.optimizer()).isEqualTo(new Optimizer.Sgd(0.002, 0));
        assertThat(spec.iterationsPerEpoch()).isEqualTo(47);
        assertThat(spec.totalIterations()).isEqualTo(2000);
        assertThat(spec.network().parameterCount(3072, 10)).isEqualTo(3072 * 250 + 250 + 250 * 10 + 10);
        assertThat(spec.learningRate(46)).isEqualTo(0.002);
        assertThat(spec.learningRate(47)).isEqualTo(0.002 * 0.88);
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        assertViolations(
                """
                {'nmae': 1, 'tags': ['ok', ''],
                 'dataset': {'name': 'cifar11', 'train': -1},
                 'network': {'hiddenLayers': [{'units': 'many'}, {'dropoutRate': 1.0, 'units': 3.5}],
                             'weightInit': {'type': 'HE', 'standardDeviation': 0.1}},
                 'optimizer': {'type': 'ADAM', 'momentum': 0.9},
                 'training': {'iterations': 5, 'epochs': 5, 'sampling': 'shuffled'},
                 'seed': 1e400}""",
                tuple(
                        "/nmae",
                        "is unknown; known here are name, tags, dataset, network, regularization, optimizer,"
                                + " learningRateSchedule, training, seed"),
                tuple("/tags/1", "must not be blank"),
                tuple("/dataset/name", "must be one of digits, cifar10, toy"),
                tuple("/dataset/train", "must be greater than or equal to 1"),
                tuple("/network/hiddenLayers/0/units", "must be a whole number"),
                tuple("/network/hiddenLayers/1/units", "must be a whole number"),
                tuple("/network/hiddenLayers/1/dropoutRate", "must be less than or equal to 0.95"),
                tuple("/network/weightInit/standardDeviation", "must be absent where type is HE"),
                tuple("/optimizer/momentum", "is unknown; known here are learningRate, beta1, beta2, epsilon"),
                tuple("/training/sampling", "must be one of WITH_REPLACEMENT, SHUFFLED"),
                tuple("/seed", "must be a whole number"));
    }

    @Test
    void refusesABudgetOfBothKinds() {
        assertViolations(
                "{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': []},"
                        + " 'training': {'iterations': 5, 'epochs': 5}}",
                tuple("/training/epochs", "must be absent where iterations are given"));
    }

    @Test
    void refusesSplitsThatDoNotFit() {
        assertViolations(
                "{'dataset': {'name': 'digits', 'train': 1490, 'test': 301}, 'network': {'hiddenLayers': []}}",
                tuple(
                        "/dataset/train",
                        "train and validation together must be at most 1497, the training set of digits"),
                tuple("/dataset/test", "must be at most 300, the test set of digits"));
    }

    @Test
    void refusesANetworkTooLargeToTrain() {
        assertViolations(
                layers(5, "ADAM"),
                tuple(
                        "/network/hiddenLayers",
                        "the network must have at most 268435455 parameters with this optimizer"));
        assertViolations(
                layers(9, "SGD"),
                tuple(
                        "/network/hiddenLayers",
                        "the network must have at most 536870911 parameters with this optimizer"));
    }

    /** Its checkpoint takes up to 3.3 GB. */
    @Test
    void takesANetworkWhoseCheckpointFitsNoArray() {
        Specs.of(layers(4, "ADAM"));
        Specs.of(layers(8, "SGD"));
    }

    private static String layers(int count, String optimizer) {
        return "{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [%s]}, 'optimizer': {'type': '%s'}}"
                .formatted(String.join(",", Collections.nCopies(count, "{'units': 8192}")), optimizer);
    }

    @Test
    void refusesMinibatchesTooLargeToTrain() {
        String spec = """
                {'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 8192}]},
                 'training': {'batchSize': 65536, 'sampling': '%s'}}""";
        assertViolations(
                spec.formatted("WITH_REPLACEMENT"),
                tuple("/training/batchSize", "must be at most 65535 where the widest layer has 8192 values"));
        Specs.of(spec.formatted("SHUFFLED"));
    }

    @Test
    void refusesWhatIsMissingOrNoObject() {
        assertViolations("{'network': 5}", tuple("/dataset", "is required"), tuple("/network", "must be an object"));
        assertViolations("[]", tuple("", "must be an object"));
    }

    @Test
    void refusesTextThatCannotBeStoredWhereverItIs() {
        assertViolations(
                "{'name': 'a\\ud800b', 'tags': ['ok', '\\u0000', '\\udc00\\ud800'], 'dataset': {'name': 'digits'},"
                        + " 'network': {'hiddenLayers': []}}",
                tuple("/name", "must have neither NUL nor half of a surrogate pair"),
                tuple("/tags/1", "must have neither NUL nor half of a surrogate pair"),
                tuple("/tags/2", "must have neither NUL nor half of a surrogate pair"));
        assertThat(Specs.of(
                                "{'name': '\\ud83d\\ude00', 'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': []}}")
                        .name())
                .isEqualTo("\ud83d\ude00");
    }

    @Test
    void readsWhatItWrote() {
        ExperimentSpec spec = Specs.of("""
                {'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 3}]},
                 'optimizer': {'type': 'NESTEROV'},
                 'learningRateSchedule': {'type': 'WARM_UP', 'then': {'type': 'COSINE'}},
                 'training': {'earlyStopping': {'patience': 3}}}""");

        assertThat(Specs.reader().readStored(Specs.reader().write(spec))).isEqualTo(spec);
    }

    private static void assertViolations(String spec, Tuple... expected) {
        assertThatExceptionOfType(InvalidSpecException.class)
                .isThrownBy(() -> Specs.of(spec))
                .satisfies(e -> assertThat(e.violations())
                        .extracting(Violation::pointer, Violation::rule)
                        .containsExactlyInAnyOrder(expected));
    }

    @Test
    void refuses_bfloat16_at_its_field_where_the_processor_has_none() {
        String sent = "{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': []}, "
                + "'training': {'precision': 'BFLOAT16'}}";

        assertThat(Specs.of(sent).training().precision()).isEqualTo(Precision.BFLOAT16);
        assertThatExceptionOfType(InvalidSpecException.class)
                .isThrownBy(() -> Specs.reader(() -> Optional.of("the processor is too old"))
                        .read(Specs.json(sent)))
                .satisfies(e -> assertThat(e.violations())
                        .containsExactly(new Violation(
                                "/training/precision", "BFLOAT16", "must be FLOAT here: the processor is too old")));
    }
}
