package org.mlplab.export.file;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;

/**
 * How a file is answered.
 *
 * @param tag its ETag without quotes: another one for other bytes
 * @param name under which to save it: see {@link #name}
 */
public record FileAnswer(String tag, MediaType type, String name) {

    private static final Pattern UNSAFE = Pattern.compile("[^a-z0-9]+");
    private static final int MOST_CHARACTERS = 60;

    /**
     * A name for a file of an experiment that is safe on every system, whatever the experiment is called: only a to z, digits
     * and hyphens of its name are taken.
     *
     * @param end with its dot
     */
    public static String name(long id, String experimentName, String end) {
        String plain = Normalizer.normalize(experimentName, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        String words = UNSAFE.matcher(plain).replaceAll("-");
        String begin = "experiment-%d-%s".formatted(id, words.startsWith("-") ? words.substring(1) : words);
        String shortened = begin.substring(0, Math.min(begin.length(), MOST_CHARACTERS));
        return shortened.replaceAll("-+$", "") + end;
    }

    /** The file, or 304 where the client has it. */
    public ResponseEntity<FileBody> to(WebRequest request, Supplier<FileBody> body) {
        String quoted = "\"" + tag + "\"";
        if (request.checkNotModified(quoted)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(quoted).build();
        }
        FileBody file = body.get();
        return ResponseEntity.ok()
                .eTag(quoted)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.US_ASCII)
                                .build()
                                .toString())
                .contentType(type)
                .body(file);
    }
}
