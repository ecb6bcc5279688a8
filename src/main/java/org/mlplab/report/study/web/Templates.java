package org.mlplab.report.study.web;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Reads the templates beside this class. */
final class Templates {

    private Templates() {}

    static Template compile(String name, Mustache.Escaper escaper) {
        try (InputStream stream = Templates.class.getResourceAsStream(name)) {
            return Mustache.compiler()
                    .withEscaper(escaper)
                    .nullValue("")
                    .emptyStringIsFalse(true)
                    .compile(new InputStreamReader(
                            Objects.requireNonNull(stream, () -> "no template " + name), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
