package org.mlplab.experiment.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.csv.CsvMapper;

/** Writes records as CSV (RFC 4180), one column a component, under a header. */
@Component
class CsvWriter {

    static final String TEXT_CSV = "text/csv";
    static final MediaType MEDIA_TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final CsvMapper mapper = CsvMapper.builder()
            .disable(tools.jackson.databind.MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    /** Whether a request that accepts this prefers CSV to JSON. */
    static boolean isWanted(String accept) {
        try {
            List<MediaType> types = MediaType.parseMediaTypes(accept);
            org.springframework.util.MimeTypeUtils.sortBySpecificity(types);
            return !types.isEmpty()
                    && MEDIA_TYPE.isCompatibleWith(types.get(0))
                    && !types.get(0).isWildcardType()
                    && !types.get(0).isCompatibleWith(MediaType.APPLICATION_JSON);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    <T> String write(List<T> rows, Class<T> type) {
        return mapper.writer(mapper.schemaFor(type).withHeader()).writeValueAsString(rows);
    }
}
