package org.mlplab.training.gradientcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlplab.spec.reading.InvalidSpecException;
import org.mlplab.spec.reading.JsonRecords;
import org.mlplab.spec.reading.Records;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is sent as a gradient check is refused, or is a small network with finite gradients. */
@Tag("fuzz")
class FuzzedGradientChecksTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonRecords RECORDS = Records.reader();
    /** 5 layers of 32 units between 32 inputs and 16 classes. */
    private static final int MOST_WEIGHTS = 5 * 32 * 32 + 32 * 16;

    @MethodSource
    @FuzzTest(maxDuration = "2m")
    void checks(byte[] body) {
        GradientCheckRequest request;
        try {
            request = RECORDS.read(JSON.readTree(body), GradientCheckRequest.class, "gradient check");
        } catch (InvalidSpecException | JacksonException refused) {
            return;
        }
        Problem problem = Problem.draw(request);
        Gradients gradients = new ClosedForm().of(problem);

        assertThat(problem.regularizedLoss()).isBetween(0.0, 1e9);
        assertThat(gradients.weights().stream()
                        .mapToInt(each -> each.values().length)
                        .sum())
                .isBetween(1, MOST_WEIGHTS);
        assertThat(gradients.named())
                .allMatch(each -> Arrays.stream(each.values().values()).allMatch(Double::isFinite));
    }

    static Stream<byte[]> checks() {
        return Stream.of(
                        "{\"inputs\": 4, \"hiddenUnits\": [10], \"classes\": 3, \"examples\": 5, \"l2\": 0.05, \"seed\": 0}",
                        "{\"hiddenUnits\": [32, 32, 32, 32, 32], \"inputs\": 32, \"classes\": 16, \"l2\": 10}",
                        "{}")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }
}
