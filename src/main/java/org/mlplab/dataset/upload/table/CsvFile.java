package org.mlplab.dataset.upload.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlplab.dataset.upload.draft.Faults;
import org.mlplab.dataset.upload.draft.InvalidUploadException;
import org.mlplab.dataset.upload.draft.UploadFault;
import org.mlplab.dataset.upload.received.ReceivedFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.csv.CsvFactory;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/** A file of comma-separated values (RFC 4180, with any delimiter and line end) whose first row names the columns. */
final class CsvFile {

    private static final int LONGEST_FIELD = 100_000;
    private static final CsvMapper CSV = CsvMapper.builder(CsvFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_FIELD)
                            .build())
                    .build())
            .enable(CsvReadFeature.WRAP_AS_ARRAY, CsvReadFeature.TRIM_SPACES)
            .build();

    private final ReceivedFile file;
    private final ObjectReader reader;
    private final Faults faults;
    private final List<String> header;

    /** Takes the rows below the header, whose number is as a spreadsheet counts them. */
    @FunctionalInterface
    interface Visitor {
        void row(long number, String[] fields) throws IOException;
    }

    CsvFile(ReceivedFile file, @Nullable Character delimiter, boolean decimalComma, Faults faults) throws IOException {
        this.file = file;
        this.faults = faults;
        this.reader = CSV.readerFor(String[].class)
                .with(CsvSchema.emptySchema().withColumnSeparator(delimiter == null ? found(decimalComma) : delimiter));
        List<String> first = new ArrayList<>();
        read((number, fields) -> first.addAll(number == 1 ? List.of(fields) : List.of()), 1);
        this.header = List.copyOf(first);
        checkHeader();
    }

    private char found(boolean decimalComma) throws IOException {
        try (InputStream in = file.unpacked(faults);
                Reader text = CsvText.open(in)) {
            return CsvText.delimiter(text, decimalComma);
        } catch (CharacterCodingException e) {
            throw notText();
        }
    }

    private void checkHeader() {
        if (header.isEmpty()) {
            throw faults.fatal(file.name(), "is empty: a header with the columns' names is expected");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            if (name.isBlank() || name.indexOf(0) >= 0 || name.length() > 200) {
                faults.add(fault(1L, String.valueOf(i + 1), name, "a column needs a name of 1 to 200 characters"));
            } else if (!seen.add(name)) {
                faults.add(fault(1L, name, null, "stands twice in the header"));
            }
        }
        if (header.size() == 1) {
            throw faults.fatal(fault(
                    1L,
                    header.get(0),
                    null,
                    "is the only column: at least one beside the label is needed, or another delimiter"));
        }
    }

    /** The columns' names. */
    List<String> header() {
        return header;
    }

    String name() {
        return file.name();
    }

    /** Goes through all rows below the header; those that have another number of fields are faults. */
    void forEachRow(Visitor visitor) throws IOException {
        read(
                (number, fields) -> {
                    if (number == 1 || fields.length == 1 && fields[0].isBlank()) {
                        return;
                    }
                    if (fields.length == header.size()) {
                        visitor.row(number, fields);
                    } else {
                        faults.add(fault(
                                number,
                                null,
                                null,
                                "has %d fields where the header has %d".formatted(fields.length, header.size())));
                    }
                },
                Long.MAX_VALUE);
    }

    private void read(Visitor visitor, long most) throws IOException {
        long number = 0;
        try (InputStream in = file.unpacked(faults);
                Reader text = CsvText.open(in);
                MappingIterator<String[]> rows = reader.readValues(text)) {
            while (number < most && rows.hasNextValue()) {
                visitor.row(++number, rows.nextValue());
            }
        } catch (JacksonException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw notText();
            }
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            String problem = String.valueOf(e.getOriginalMessage());
            throw faults.fatal(fault(
                    number + 1,
                    null,
                    null,
                    problem.contains("exceeds the maximum")
                            ? "has a field of more than %,d characters: is a closing quote missing?"
                                    .formatted(LONGEST_FIELD)
                            : problem.contains("closing quote")
                                    ? "lacks a closing quote"
                                    : "is no row of comma-separated values: a quoted field ends with its quote"));
        } catch (CharacterCodingException e) {
            throw notText();
        }
    }

    private InvalidUploadException notText() {
        return faults.fatal(file.name(), "is no text in UTF-8: save it as UTF-8 (or UTF-16 with a byte-order mark)");
    }

    UploadFault fault(@Nullable Long row, @Nullable String column, @Nullable String value, String rule) {
        return new UploadFault(file.name(), row, column, value, rule);
    }
}
