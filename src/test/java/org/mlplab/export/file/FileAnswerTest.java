package org.mlplab.export.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileAnswerTest {

    @Test
    void a_name_says_which_experiment_it_is_and_is_safe_everywhere() {
        assertThat(FileAnswer.name(7, "two-layer, tuned", ".onnx")).isEqualTo("experiment-7-two-layer-tuned.onnx");
        assertThat(FileAnswer.name(7, "../../etc/passwd\u0000\r\nX: \"y\"", ".zip"))
                .isEqualTo("experiment-7-etc-passwd-x-y.zip");
        assertThat(FileAnswer.name(7, "Größe naïve e\u0301te\u0301", ".npz"))
                .isEqualTo("experiment-7-gro-e-naive-ete.npz");
        assertThat(FileAnswer.name(7, "日本 😀", "-mlflow.zip")).isEqualTo("experiment-7-mlflow.zip");
        assertThat(FileAnswer.name(7, "", ".csv")).isEqualTo("experiment-7.csv");
        assertThat(FileAnswer.name(Long.MAX_VALUE, "x".repeat(200), ".csv"))
                .hasSize(64)
                .startsWith("experiment-9223372036854775807-xxx");
    }
}
