package org.mlplab.dataset.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlplab.dataset.upload.Reading.Read;
import org.mlplab.dataset.upload.draft.Column;
import org.mlplab.dataset.upload.draft.Fills.Missing;
import org.mlplab.dataset.upload.draft.InvalidUploadException;
import org.mlplab.dataset.upload.draft.SplitRule;
import org.mlplab.dataset.upload.draft.UploadFault;
import org.mlplab.spec.catalog.SplitSizes;

class TableReadingTest {

    private static final String ROWS = """
            a,b,kind
            1.5,x,k1
            2.5,y,k2
            3.5,x,k1
            4.5,y,k2
            5.5,x,k1
            6.5,y,k2
            """;

    @TempDir
    private Path folder;

    static byte[] iris() throws IOException {
        try (InputStream in = Objects.requireNonNull(TableReadingTest.class.getResourceAsStream("iris.csv"))) {
            return in.readAllBytes();
        }
    }

    private Read read(String text) throws IOException {
        return new Reading(folder).file("t.csv", text).read();
    }

    private List<UploadFault> faults(Reading reading) {
        return catchThrowableOfType(InvalidUploadException.class, reading::read).faults();
    }

    private List<UploadFault> faults(String text) throws IOException {
        return faults(new Reading(folder).file("t.csv", text));
    }

    @Test
    void readsIris() throws IOException {
        Read iris = new Reading(folder).file("iris.csv", iris()).read();

        assertThat(iris.content().header().classNames()).containsExactly("setosa", "versicolor", "virginica");
        assertThat(iris.content().header().split()).isEqualTo(new SplitSizes(105, 15, 30));
        assertThat(iris.content().tally().counts(1)).containsExactly(35, 5, 10);
        assertThat(iris.content().tally().mean(0)).isCloseTo(5.84333, offset(1e-5));
        assertThat(iris.content().tally().deviation(2)).isCloseTo(1.75940, offset(1e-5));
        assertThat(iris.content().tally().largest(3)).isEqualTo(2.5f);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF%s", "%s", "\"a\"%s"})
    void whatIsTheSameHasTheSameChecksum(String form) throws IOException {
        String same = form.startsWith("\"") ? form.formatted(ROWS.substring(1)) : form.formatted(ROWS);
        String plain = read(ROWS).content().checksum();

        assertThat(read(same).content().checksum()).isEqualTo(plain);
        assertThat(read(same.replace("\n", "\r\n")).content().checksum()).isEqualTo(plain);
        assertThat(read(same.replace(",", ";")).content().checksum()).isEqualTo(plain);
        assertThat(read(same.replace(",", "\t")).content().checksum()).isEqualTo(plain);
        assertThat(read(same.replace("k2\n", "k2\n\n")).content().checksum()).isEqualTo(plain);
        assertThat(read(same.replace("x", "\" x\"")).content().checksum()).isNotEqualTo(plain);
        assertThat(new Reading(folder)
                        .file("t.csv.gz", gzip(same))
                        .read()
                        .content()
                        .checksum())
                .isEqualTo(plain);
        byte[] utf16 = ("\uFEFF" + ROWS).getBytes(StandardCharsets.UTF_16LE);
        assertThat(new Reading(folder).file("t.csv", utf16).read().content().checksum())
                .isEqualTo(plain);
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void readsDecimalCommasWhenAsked() throws IOException {
        String text = ROWS.replace(",", ";").replace(".", ",");
        Reading asked = new Reading(folder).file("t.csv", text);
        asked.table = Reading.options(Missing.REFUSE, true, null);

        assertThat(asked.read().content().checksum())
                .isEqualTo(read(ROWS).content().checksum());
        assertThat(faults(text)).singleElement().satisfies(fault -> {
            assertThat(fault.column()).isEqualTo("a");
            assertThat(fault.rule()).contains("decimal comma");
        });
    }

    @Test
    void oneInputForEachCategory() throws IOException {
        Reading inOrder = new Reading(folder).file("t.csv", ROWS.replace("x,", "\"x\ny\","));
        inOrder.split = new SplitRule(SplitRule.Order.IN_ORDER, 1, 1, 0);
        Read read = inOrder.read();

        assertThat(read.content().header().columns())
                .extracting(Column::name, Column::kind, Column::categories)
                .containsExactly(
                        tuple("a", Column.Kind.NUMERIC, List.of()),
                        tuple("b", Column.Kind.CATEGORICAL, List.of("x\ny", "y")));
        assertThat(read.numbers(0)).containsExactly(1.5f, 1, 0);
        assertThat(read.numbers(1)).containsExactly(2.5f, 0, 1);
        assertThat(read.numbers(5)).containsExactly(6.5f, 0, 1);
    }

    @Test
    void allThatIsWrongIsToldByRowAndColumn() throws IOException {
        String good = "1,2,k1\n".repeat(20);
        List<UploadFault> faults = faults("a,b,c\n1,NaN,k1\n1e400,\"x\ny\",k2\n,3,\n4,5\n" + good);

        assertThat(faults)
                .extracting(UploadFault::row, UploadFault::column, UploadFault::value)
                .containsExactly(
                        tuple(5L, null, null),
                        tuple(2L, "b", "NaN"),
                        tuple(3L, "a", "1e400"),
                        tuple(3L, "b", "x\ny"),
                        tuple(4L, "a", ""),
                        tuple(4L, "c", ""));
        assertThat(faults).allSatisfy(fault -> assertThat(fault.file()).isEqualTo("t.csv"));
    }

    @Test
    void noMoreThanFiftyAreTold() throws IOException {
        assertThat(faults("a,b\n" + "NaN,k\n".repeat(100))).hasSize(50);
    }

    @Test
    void whatIsMissingIsFilledFromTheExamplesToTrainOn() throws IOException {
        String rows = "a,b,kind\n1,x,k1\n2,,k2\n,y,k1\n9,x,k2\n,x,k1\n100,y,k2\n";
        for (Missing missing : List.of(Missing.MEAN, Missing.MEDIAN, Missing.VALUE)) {
            Reading reading = new Reading(folder).file("t.csv", rows);
            reading.table = Reading.options(missing);
            reading.split = new SplitRule(SplitRule.Order.IN_ORDER, 1, 1, 0);
            Read read = reading.read();

            float fill = missing == Missing.MEAN ? 4 : missing == Missing.MEDIAN ? 2 : 7;
            assertThat(read.numbers(2)[0]).as("%s", missing).isEqualTo(fill);
            assertThat(read.numbers(4)[0]).as("%s", missing).isEqualTo(fill);
            assertThat(read.content().header().columns().get(0).fill()).isEqualTo(fill);
            assertThat(read.content().header().columns().get(1).categories()).containsExactly("x", "y", Column.MISSING);
            assertThat(read.numbers(1)).containsExactly(2, 0, 0, 1);
        }
    }

    @Test
    void whatIsOddIsNoted() throws IOException {
        Read read = read(ROWS.replace("a,b,kind", "a,b,c,d,kind").replaceAll("(?m)^(\\d\\.5),(.)", "$1,$2,$1,0"));

        assertThat(read.notes())
                .containsExactly("Column 'c' holds the same as 'a'.", "Column 'd' is the same in every row.");
    }

    @Test
    void aColumnMayNameTheSplits() throws IOException {
        Reading reading =
                new Reading(folder).file("t.csv", "a,part,kind\n1,train,p\n2,test,q\n3,Val,p\n4,train,q\n5,train,p\n");
        reading.table = Reading.options(Missing.REFUSE, false, "part");

        assertThat(reading.read().content().header().split()).isEqualTo(new SplitSizes(3, 1, 1));
        Reading wrong = new Reading(folder).file("t.csv", "a,part,kind\n1,train,p\n2,other,q\n");
        wrong.table = Reading.options(Missing.REFUSE, false, "part");
        assertThat(faults(wrong)).singleElement().satisfies(fault -> {
            assertThat(fault.row()).isEqualTo(3);
            assertThat(fault.value()).isEqualTo("other");
        });
    }

    @Test
    void filesMayBeSplits() throws IOException {
        Reading reading = new Reading(folder)
                .file("data_test.csv", "a,kind\n1,p\n2,q\n")
                .file("data_train.csv", "a,kind\n1,p\n2,q\n3,p\n4,q\n");

        assertThat(reading.read().content().header().split()).isEqualTo(new SplitSizes(3, 1, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n", // a header alone
                "a,b\n1,k\n2,k\n", // one class only
                "a,a,b\n1,2,k\n", // the same name twice
                "a\n1\n", // one column
                "a,b\n1,k1\n2,k2\n", // too few
                "a,b\n\"1,k1\n2,k2\n", // a quote that does not end
                "a,b\n1,\u0000\n2,k\n3,k\n4,k\n5,k\n", // NUL
                "\n\n",
                "<!DOCTYPE html><html>"
            })
    void isRefusedInWords(String text) throws IOException {
        assertThat(faults(text))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.rule()).isNotBlank());
    }

    @Test
    void textThatIsNotUnicodeIsRefused() throws IOException {
        byte[] latin1 = "a,b\nä,k1\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(faults(new Reading(folder).file("t.csv", latin1)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.rule()).contains("UTF-8"));
    }

    @Test
    void numbersThatNameNothingAreNoLabels() throws IOException {
        var rows = new StringBuilder("a,b\n");
        for (int i = 0; i < 50; i++) {
            rows.append(i).append(',').append(i).append(".5\n");
        }
        assertThat(faults(rows.toString()))
                .singleElement()
                .satisfies(fault -> assertThat(fault.rule()).contains("regression is out of scope"));
    }

    @Test
    void classesAreInTheOrderOfTheirNumbers() throws IOException {
        assertThat(read("a,b\n1,10\n2,9\n3,10\n4,9\n5,1\n").content().header().classNames())
                .containsExactly("1", "9", "10");
        assertThat(read("a,b\n1,1\n2,2\n3,3\n4,1\n5,2\n").content().tally().counts(2))
                .as("a class with one example is trained on")
                .containsExactly(1, 0, 0);
    }
}
