package org.mlplab.prediction.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class BoundedBodyTest {

    private static InputStream body(int bytes) {
        return new BoundedBody(new ByteArrayInputStream(new byte[bytes]), "a picture", 1000);
    }

    @Test
    void a_body_of_the_most_bytes_is_read_and_one_of_more_is_not() throws IOException {
        assertThat(body(1000).readAllBytes()).hasSize(1000);
        assertThat(body(0).read()).isEqualTo(-1);
        assertThatExceptionOfType(BodyTooLargeException.class)
                .isThrownBy(() -> body(1001).readAllBytes())
                .withMessage("a picture may have at most 1,000 bytes");
        InputStream singly = body(1001);
        for (int i = 0; i < 1000; i++) {
            assertThat(singly.read()).isZero();
        }
        assertThatExceptionOfType(BodyTooLargeException.class).isThrownBy(singly::read);
    }
}
