package org.mlplab.export.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.http.MockHttpOutputMessage;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class FileBodyWriterTest {

    private static final FileBody BROKEN = out -> {
        out.write(1);
        throw new IllegalStateException("the database is gone");
    };

    @RestController
    static class Breaking {

        @GetMapping("/file")
        FileBody file() {
            return BROKEN;
        }
    }

    @Test
    void writes_what_the_body_writes() throws IOException {
        var message = new MockHttpOutputMessage();

        new FileBodyWriter().write(out -> out.write(new byte[] {1, 2, 3}), MediaType.APPLICATION_OCTET_STREAM, message);

        assertThat(message.getBodyAsBytes()).containsExactly(1, 2, 3);
    }

    @Test
    void a_file_that_breaks_off_goes_on_to_the_server_as_a_failure_and_never_becomes_another_answer() {
        MockMvc server = MockMvcBuilders.standaloneSetup(new Breaking())
                .setMessageConverters(new FileBodyWriter())
                .setControllerAdvice(new FileBodyWriter.BrokenOff())
                .build();

        assertThatThrownBy(() -> server.perform(MockMvcRequestBuilders.get("/file")))
                .hasRootCauseMessage("the database is gone");
    }
}
