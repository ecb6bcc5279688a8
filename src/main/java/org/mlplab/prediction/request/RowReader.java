package org.mlplab.prediction.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mlplab.dataset.InputColumn;
import org.mlplab.prediction.network.InputLayout;
import org.mlplab.spec.reading.Violation;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;

/** Reads {@code {"rows": [...]}} as it comes, and tells what is wrong with it by JSON pointer. */
final class RowReader {

    private static final String ROWS = "/rows";
    private static final int MOST_SHOWN = 20;
    private static final int LONGEST_SHOWN = 100;

    private final JsonParser in;
    private final InputLayout layout;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final List<float[]> rows = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();

    /** A column and its first input. */
    private record Field(InputColumn column, int input) {}

    RowReader(JsonParser in, InputLayout layout) {
        this.in = in;
        this.layout = layout;
        int input = 0;
        for (InputColumn column : layout.columns()) {
            fields.put(column.name(), new Field(column, input));
            input += column.inputs();
        }
    }

    /**
     * All rows.
     *
     * @throws InvalidExamplesException with what is wrong with them
     * @throws tools.jackson.core.JacksonException if it is no JSON
     */
    SentExamples read() {
        JsonToken first = in.nextToken();
        if (first == null) {
            throw new StreamReadException(in, "No content to map");
        }
        if (first != JsonToken.START_OBJECT) {
            throw new InvalidExamplesException(List.of(new Violation("", null, "must be an object with rows")));
        }
        boolean found = false;
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            JsonToken value = in.nextToken();
            if (!name.equals("rows")) {
                refuse("/" + escaped(name), null, "is unknown; known here is rows");
                in.skipChildren();
            } else {
                found = true;
                readRows(value);
            }
        }
        if (!found) {
            refuse(ROWS, null, "is required");
        } else if (rows.isEmpty() && violations.isEmpty()) {
            refuse(ROWS, null, "must have at least one row");
        }
        if (in.nextToken() != null) {
            refuse("", null, "must be one object and nothing after it");
        }
        if (!violations.isEmpty()) {
            throw new InvalidExamplesException(violations);
        }
        return new SentExamples.Values(rows);
    }

    private void readRows(JsonToken first) {
        if (first != JsonToken.START_ARRAY) {
            refuse(ROWS, shown(first), "must be an array of rows");
            in.skipChildren();
            return;
        }
        int most = SentExamples.most(layout);
        int index = 0;
        for (JsonToken token = in.nextToken(); token != JsonToken.END_ARRAY; token = in.nextToken()) {
            if (index == most) {
                refuse(ROWS, null, String.format(Locale.ROOT, "must have at most %,d rows", most));
                throw new InvalidExamplesException(violations);
            }
            readRow(token, ROWS + "/" + index++);
        }
    }

    private void readRow(JsonToken token, String at) {
        if (token == JsonToken.START_ARRAY) {
            readValues(at);
        } else if (token == JsonToken.START_OBJECT && !layout.isPicture()) {
            readColumns(at);
        } else {
            refuse(at, shown(token), "must be " + (layout.isPicture() ? "" : "an object of columns or ") + array());
            in.skipChildren();
        }
    }

    private String array() {
        return "an array of %d values in the data's own order"
                .formatted(layout.shape().inputs());
    }

    private void readValues(String at) {
        float[] row = new float[layout.shape().inputs()];
        int index = 0;
        for (JsonToken token = in.nextToken(); token != JsonToken.END_ARRAY; token = in.nextToken()) {
            if (index < row.length) {
                row[index] = number(token, at + "/" + index);
            } else {
                in.skipChildren();
            }
            index++;
        }
        if (index != row.length) {
            refuse(at, null, "must be %s, and has %d".formatted(array(), index));
        }
        rows.add(row);
    }

    private void readColumns(String at) {
        float[] row = new float[layout.shape().inputs()];
        // Of each column, whether it came.
        boolean[] came = new boolean[row.length];
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            JsonToken token = in.nextToken();
            String place = at + "/" + escaped(name);
            Field field = fields.get(name);
            if (field == null) {
                refuse(place, null, "is unknown; the columns are " + listed(List.copyOf(fields.keySet())));
                in.skipChildren();
                continue;
            }
            InputColumn column = field.column;
            came[field.input] = true;
            if (token == JsonToken.VALUE_NULL && column.fill() != null) {
                fill(row, field, column.fill());
            } else if (column.isNumeric()) {
                row[field.input] = number(token, place);
            } else {
                fill(row, field, category(token, column, place));
            }
        }
        for (Field field : fields.values()) {
            Float fill = field.column.fill();
            if (!came[field.input] && fill != null) {
                fill(row, field, fill);
            } else if (!came[field.input]) {
                refuse(at + "/" + escaped(field.column.name()), null, "is required");
            }
        }
        rows.add(row);
    }

    /** @param value a number, or the index of a category; −1 for none */
    private static void fill(float[] row, Field field, float value) {
        if (field.column.isNumeric()) {
            row[field.input] = value;
        } else if (value >= 0) {
            row[field.input + (int) value] = 1;
        }
    }

    private float number(JsonToken token, String at) {
        if (!token.isNumeric()) {
            refuse(at, shown(token), "must be a number");
            in.skipChildren();
            return 0;
        }
        double value = in.getDoubleValue();
        if (layout.bytes() && !(value == Math.rint(value) && value >= 0 && value <= 255)) {
            refuse(at, shown(token), "must be a whole number from 0 to 255");
        } else if (!Float.isFinite((float) value)) {
            refuse(at, shown(token), "must be a finite number in single precision");
        }
        return (float) value;
    }

    private int category(JsonToken token, InputColumn column, String at) {
        boolean text = token == JsonToken.VALUE_STRING || token.isNumeric();
        int category = text ? column.categories().indexOf(in.getString()) : -1;
        if (category < 0) {
            refuse(at, shown(token), "must be one of " + listed(column.categories()));
            in.skipChildren();
        }
        return category;
    }

    private @Nullable String shown(JsonToken token) {
        if (token.isNumeric() || token == JsonToken.VALUE_STRING) {
            String text = in.getString();
            return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
        }
        return token.isScalarValue() && token != JsonToken.VALUE_NULL ? token.asString() : null;
    }

    private void refuse(String pointer, @Nullable String value, String rule) {
        violations.add(new Violation(pointer, value, rule));
        if (violations.size() == InvalidExamplesException.MOST_ERRORS) {
            throw new InvalidExamplesException(violations);
        }
    }

    private static String listed(List<String> names) {
        String shown = String.join(", ", names.subList(0, Math.min(MOST_SHOWN, names.size())));
        return names.size() <= MOST_SHOWN ? shown : shown + ", … (%d in all)".formatted(names.size());
    }

    private static String escaped(String name) {
        String shown = name.length() <= LONGEST_SHOWN ? name : name.substring(0, LONGEST_SHOWN) + "…";
        return Violation.pointerToken(shown);
    }
}
