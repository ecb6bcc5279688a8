package org.mlplab.report.study.web;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** What a report can be written as. */
enum ReportFormat {
    HTML("text/html", "html"),
    MARKDOWN("text/markdown", "md"),
    CSV("text/csv", "csv"),
    JSON("application/json", "json");

    private final MediaType type;
    private final String extension;

    ReportFormat(String type, String extension) {
        this.type = new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8);
        this.extension = extension;
    }

    MediaType type() {
        return type;
    }

    String extension() {
        return extension;
    }

    /** By name as it stands in an address. */
    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that a request likes best; HTML where it likes others as much. Empty if it accepts none of them. */
    static Optional<ReportFormat> accepted(String accept) {
        try {
            List<MediaType> types = MediaType.parseMediaTypes(accept);
            if (types.isEmpty()) {
                return Optional.of(HTML);
            }
            MimeTypeUtils.sortBySpecificity(types);
            return types.stream()
                    .filter(wanted -> wanted.getQualityValue() > 0)
                    .sorted((a, b) -> Double.compare(b.getQualityValue(), a.getQualityValue()))
                    .flatMap(wanted -> Arrays.stream(values())
                            .filter(format -> wanted.removeQualityValue().isCompatibleWith(format.type)))
                    .findFirst();
        } catch (InvalidMediaTypeException e) {
            return Optional.empty();
        }
    }

    static List<MediaType> types() {
        return Arrays.stream(values()).map(ReportFormat::type).toList();
    }
}
