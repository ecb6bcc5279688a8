package org.mlplab.training.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlplab.dataset.AffinePreprocessing;
import org.mlplab.spec.catalog.InputShape;
import org.mlplab.spec.document.Specs;
import org.mlplab.training.Stripes;

class SignatureTest {

    private static void assertSame(Signature read, Signature written) {
        assertThat(read.shape()).isEqualTo(written.shape());
        assertThat(read.classNames()).isEqualTo(written.classNames());
        assertThat(read.preprocessing().shift())
                .containsExactly(written.preprocessing().shift());
        assertThat(read.preprocessing().scale())
                .containsExactly(written.preprocessing().scale());
    }

    @Test
    void comes_back_with_every_bit() {
        var written = new Signature(
                new InputShape(3, 1, 2),
                new AffinePreprocessing(
                        new float[] {0.1f, 33.333332f, Float.MIN_VALUE, 127.5f, 254.99998f, 0},
                        new float[] {1, 1e-7f, 3.4028235e38f, 1 / 3f, -0.0f, 2}),
                List.of("plain", "with \"quotes\", commas", "naïve 😀", "", "a\u0000b"));

        assertSame(Signature.ofJson(written.toJson()), written);
    }

    @Test
    void is_short_where_all_inputs_are_treated_alike() {
        var spec = Specs.of("{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': []}}");
        Signature written = Signature.of(spec.dataset(), Stripes.DATASET);

        assertThat(written.toJson()).contains("\"shift\":[127.5]").hasSizeLessThan(200);
        assertSame(Signature.ofJson(written.toJson()), written);
    }

    @Test
    void a_later_version_may_add_to_it() {
        String json = "{\"shape\":{\"channels\":1,\"height\":1,\"width\":2},\"shift\":[0.0],\"scale\":[1.0],"
                + "\"classNames\":[\"a\",\"b\"],\"columns\":[\"x\",\"y\"]}";

        assertThat(Signature.ofJson(json).classNames()).isEqualTo(List.of("a", "b"));
        assertThat(Signature.ofJson(json).preprocessing().scale()).containsExactly(1, 1);
    }
}
