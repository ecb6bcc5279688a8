package org.mlplab.experiment.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.util.MimeTypeUtils;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;

/** Writes records as CSV (RFC 4180), one column a component, under a header; row by row, however many there are. */
@Component
class CsvWriter extends AbstractHttpMessageConverter<CsvRows<?>> {

    static final String TEXT_CSV = "text/csv";
    static final MediaType MEDIA_TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final CsvMapper mapper = CsvMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    CsvWriter() {
        super(MEDIA_TYPE);
    }

    /** Whether a request that accepts this prefers CSV to JSON. */
    static boolean isWanted(String accept) {
        try {
            List<MediaType> types = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(types);
            return !types.isEmpty()
                    && MEDIA_TYPE.isCompatibleWith(types.get(0))
                    && !types.get(0).isWildcardType()
                    && !types.get(0).isCompatibleWith(MediaType.APPLICATION_JSON);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == CsvRows.class;
    }

    @Override
    protected CsvRows<?> readInternal(Class<? extends CsvRows<?>> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("CSV is only written", message);
    }

    @Override
    protected void writeInternal(CsvRows<?> table, HttpOutputMessage message) throws IOException {
        OutputStream body = message.getBody();
        try {
            write(table, body);
        } catch (RuntimeException e) {
            throw new BrokenOffException(e);
        }
    }

    void write(CsvRows<?> table, OutputStream to) {
        try (SequenceWriter writer =
                mapper.writer(mapper.schemaFor(table.type()).withHeader()).writeValues(to)) {
            table.rows().forEachOrdered(writer::write);
        }
    }
}
