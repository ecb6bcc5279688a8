package org.mlplab.prediction.request;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mlplab.dataset.picture.PictureFormat;
import org.mlplab.prediction.network.InputLayout;
import org.mlplab.prediction.request.SentPictures.SentPicture;
import org.mlplab.spec.reading.StorableText;
import org.mlplab.spec.reading.Violation;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/** Takes examples out of the bodies of requests: JSON as it comes, a picture, or a form with pictures. */
@Component
public class ExampleBodies {

    /** Of a body of JSON: a thousand rows of 3072 pixels take 12 MB. */
    static final long MOST_JSON_BYTES = 32_000_000;

    static final long MOST_PICTURE_BYTES = 20_000_000;
    private static final long MOST_FORM_BYTES = 64_000_000;
    private static final int LONGEST_NAME = 200;

    private final JsonMapper json;

    ExampleBodies(JsonMapper json) {
        this.json = json;
    }

    /**
     * Examples of a body of {@code application/json}.
     *
     * @throws InvalidExamplesException with what is wrong with them
     * @throws BodyTooLargeException if it is larger than it may be
     * @throws tools.jackson.core.JacksonException if it is no JSON
     */
    public SentExamples rows(HttpServletRequest request, InputLayout layout) throws IOException {
        refuseAnnounced(request, "rows", MOST_JSON_BYTES);
        try (JsonParser parser =
                json.createParser(new BoundedBody(request.getInputStream(), "rows", MOST_JSON_BYTES))) {
            return new RowReader(parser, layout).read();
        }
    }

    /** The picture that the body is. */
    public SentExamples picture(HttpServletRequest request) throws IOException {
        refuseAnnounced(request, "a picture", MOST_PICTURE_BYTES);
        byte[] content;
        try (InputStream body = new BoundedBody(request.getInputStream(), "a picture", MOST_PICTURE_BYTES)) {
            content = body.readAllBytes();
        }
        return new SentPictures(
                List.of(new SentPicture(null, PictureFormat.named(request.getContentType(), null), () -> content)));
    }

    /** The files of a form, whose parts may have any names. */
    public SentExamples pictures(HttpServletRequest request, InputLayout layout) throws IOException, ServletException {
        refuseAnnounced(request, "a form", MOST_FORM_BYTES);
        List<SentPicture> pictures = new ArrayList<>();
        long bytes = 0;
        for (Part part : request.getParts()) {
            if (part.getSubmittedFileName() == null) {
                continue;
            }
            bytes += part.getSize();
            if (part.getSize() > MOST_PICTURE_BYTES) {
                throw new BodyTooLargeException("a picture", MOST_PICTURE_BYTES);
            }
            if (bytes > MOST_FORM_BYTES) {
                throw new BodyTooLargeException("a form", MOST_FORM_BYTES);
            }
            pictures.add(new SentPicture(
                    shown(part.getSubmittedFileName()),
                    PictureFormat.named(part.getContentType(), part.getSubmittedFileName()),
                    () -> content(part)));
        }
        int most = SentExamples.most(layout);
        if (pictures.isEmpty() || pictures.size() > most) {
            String rule = String.format(Locale.ROOT, "must be 1 to %,d parts that are files", most);
            throw new InvalidExamplesException(List.of(new Violation("/pictures", null, rule)));
        }
        return new SentPictures(pictures);
    }

    private static byte[] content(Part part) throws IOException {
        try (InputStream in = part.getInputStream()) {
            return in.readAllBytes();
        }
    }

    private static void refuseAnnounced(HttpServletRequest request, String what, long most) {
        if (request.getContentLengthLong() > most) {
            throw new BodyTooLargeException(what, most);
        }
    }

    /** Some clients send a whole path. */
    private static @Nullable String shown(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.isBlank() || !StorableText.is(last) ? null : StorableText.beginning(last, LONGEST_NAME);
    }
}
