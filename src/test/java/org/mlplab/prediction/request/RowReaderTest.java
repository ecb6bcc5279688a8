package org.mlplab.prediction.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlplab.prediction.network.InputColumn;
import org.mlplab.prediction.network.InputLayout;
import org.mlplab.spec.catalog.InputShape;
import org.mlplab.spec.reading.Violation;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

class RowReaderTest {

    private static final InputLayout PIXELS = new InputLayout(new InputShape(1, 2, 2), true, List.of());
    private static final InputLayout TABLE = new InputLayout(
            new InputShape(1, 1, 5),
            false,
            List.of(
                    InputColumn.numeric("petal length"),
                    new InputColumn("colour", List.of("red", "white", "7"), null),
                    new InputColumn("a/b~c", List.of(), 2.5f)));

    private static List<float[]> read(InputLayout layout, String json) {
        try (JsonParser parser = JsonMapper.shared().createParser(json.replace('\'', '"'))) {
            return ((SentExamples.Values) new RowReader(parser, layout).read()).rows();
        }
    }

    private static List<Violation> refused(InputLayout layout, String json) {
        try {
            read(layout, json);
        } catch (InvalidExamplesException e) {
            return e.violations();
        }
        throw new AssertionError("accepted: " + json);
    }

    @Test
    void pixels_are_read_in_the_datas_own_order() {
        assertThat(read(PIXELS, "{'rows': [[0, 1, 2, 255], [7.0, 1e2, 0, 0]]}"))
                .containsExactly(new float[] {0, 1, 2, 255}, new float[] {7, 100, 0, 0});
    }

    @Test
    void columns_are_read_by_name_in_any_order() {
        assertThat(read(TABLE, """
                        {'rows': [{'colour': 'white', 'a/b~c': -1, 'petal length': 1.5e-3},
                                  {'petal length': 4, 'colour': 7, 'a/b~c': null}, {'petal length': 4, 'colour': 'red'},
                                  [1, 0, 0, 1, 3.5]]}"""))
                .containsExactly(
                        new float[] {0.0015f, 0, 1, 0, -1},
                        new float[] {4, 0, 0, 1, 2.5f},
                        new float[] {4, 1, 0, 0, 2.5f},
                        new float[] {1, 0, 0, 1, 3.5f});
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | `` | must be an object with rows",
                "7 | `` | must be an object with rows",
                "{} | /rows | is required",
                "{'rows': []} | /rows | must have at least one row",
                "{'rows': {}} | /rows | must be an array of rows",
                "{'rows': [[1, 2, 3, 4]], 'row': [[1]]} | /row | is unknown; known here is rows",
                "{'rows': [[1, 2, 3, 4]]} {} | `` | must be one object and nothing after it",
                "{'rows': [{'x': 1}]} | /rows/0 | must be an array of 4 values in the data's own order",
                "{'rows': [[1, 2, 3]]} | /rows/0 | must be an array of 4 values in the data's own order, and has 3",
                "{'rows': [[1, 2, 3, 4, [5, 6]]]} | /rows/0 | must be an array of 4 values in the data's own order, and has 5",
                "{'rows': [[1, 2, 3, 4], [1, 2, 3, 256]]} | /rows/1/3 | must be a whole number from 0 to 255",
                "{'rows': [[1, 2, 3, -1]]} | /rows/0/3 | must be a whole number from 0 to 255",
                "{'rows': [[1, 2, 0.5, 1]]} | /rows/0/2 | must be a whole number from 0 to 255",
                "{'rows': [[1, 2, 1e400, 1]]} | /rows/0/2 | must be a whole number from 0 to 255",
                "{'rows': [[1, null, 0, 1]]} | /rows/0/1 | must be a number",
                "{'rows': [[1, '1', 0, 1]]} | /rows/0/1 | must be a number",
                "{'rows': [[1, [[1]], 0, 1]]} | /rows/0/1 | must be a number"
            })
    void what_is_wrong_with_pixels_is_told_by_pointer(String json, String pointer, String rule) {
        assertThat(refused(PIXELS, json)).singleElement().satisfies(violation -> {
            assertThat(violation.pointer()).isEqualTo(pointer);
            assertThat(violation.rule()).isEqualTo(rule);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'petal length': 'wide', 'colour': 'red'} | /rows/0/petal length | wide | must be a number",
                "{'petal length': 1e39, 'colour': 'red'} | /rows/0/petal length | 1e39"
                        + " | must be a finite number in single precision",
                "{'petal length': 1, 'colour': 'blue'} | /rows/0/colour | blue | must be one of red, white, 7",
                "{'petal length': 1, 'colour': {'x': [1]}} | /rows/0/colour | | must be one of red, white, 7",
                "{'petal length': 1} | /rows/0/colour | | is required",
                "{'petal length': null, 'colour': 'red'} | /rows/0/petal length | | must be a number",
                "{'petal length': 1, 'colour': 'red', 'a/b~c': true} | /rows/0/a~1b~0c | true | must be a number",
                "{'petal length': 1, 'colour': 'red', 'x/y': {'z': 1}} | /rows/0/x~1y |"
                        + " | is unknown; the columns are petal length, colour, a/b~c"
            })
    void what_is_wrong_with_columns_is_told_by_row_and_name(String row, String pointer, String value, String rule) {
        assertThat(refused(TABLE, "{'rows': [" + row + "]}")).containsExactly(new Violation(pointer, value, rule));
    }

    @Test
    void everything_wrong_is_told_at_once_up_to_fifty() {
        assertThat(refused(PIXELS, "{'rows': [[1, 2, 3, 'x'], [1], 7], 'more': [1, {'a': 2}]}"))
                .extracting(Violation::pointer)
                .containsExactly("/rows/0/3", "/rows/1", "/rows/2", "/more");
        assertThat(refused(PIXELS, "{'rows': [" + "[],".repeat(60) + "[]]}")).hasSize(50);
    }

    @Test
    void more_rows_than_may_come_at_once_are_refused_with_the_figure() {
        String rows = "[1, 2, 3, 4],".repeat(999) + "[1, 2, 3, 4]";
        assertThat(read(PIXELS, "{'rows': [" + rows + "]}")).hasSize(1000);
        assertThat(refused(PIXELS, "{'rows': [" + rows + ", [1, 2, 3, 4]]}"))
                .containsExactly(new Violation("/rows", null, "must have at most 1,000 rows"));
        InputLayout large = new InputLayout(new InputShape(3, 1024, 2048), true, List.of());
        assertThat(SentExamples.most(large)).isEqualTo(2);
    }

    @Test
    void what_is_no_json_is_left_to_others() {
        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> read(PIXELS, "{'rows': [[1, 2,"));
        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> read(PIXELS, "{'rows': [[1, NaN]]}"));
        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> read(PIXELS, ""));
    }
}
