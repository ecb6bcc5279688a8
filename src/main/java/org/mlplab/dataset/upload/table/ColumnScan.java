package org.mlplab.dataset.upload.table;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mlplab.dataset.upload.draft.Column;
import org.mlplab.dataset.upload.draft.Faults;

/** What the fields of one column are like, looked at once before any of them is used. */
final class ColumnScan {

    static final int MOST_CATEGORIES = 1000;
    /** Of numbers to other texts: from there on the others are slips. */
    private static final int NUMBERS_TO_SLIPS = 9;

    private final String name;
    private final boolean decimalComma;
    private final Set<String> texts = new HashSet<>();
    private final List<Place> missing = new ArrayList<>();
    private final List<Place> notFinite = new ArrayList<>();
    private final List<Place> notNumbers = new ArrayList<>();
    private long present;
    private long missingCount;
    private long numbers;
    private long fractions;
    private long decimalCommas;
    private long content;

    /** A field that may be a fault. */
    record Place(CsvFile file, long row, String value) {}

    ColumnScan(String name, boolean decimalComma) {
        this.name = name;
        this.decimalComma = decimalComma;
    }

    void add(CsvFile file, long row, String field) {
        content = content * 31 + field.hashCode();
        if (Cell.isMissing(field)) {
            missingCount++;
            note(missing, file, row, field);
            return;
        }
        present++;
        if (texts.size() <= MOST_CATEGORIES) {
            texts.add(field);
        }
        if (!Cell.isNumber(field, decimalComma)) {
            note(notNumbers, file, row, field);
            decimalCommas += Cell.hasDecimalComma(field) ? 1 : 0;
            return;
        }
        numbers++;
        float number = Cell.number(field, decimalComma);
        if (!Float.isFinite(number)) {
            note(notFinite, file, row, field);
        }
        fractions += number == Math.rint(number) ? 0 : 1;
    }

    private static void note(List<Place> places, CsvFile file, long row, String field) {
        if (places.size() < Faults.MOST) {
            places.add(new Place(file, row, field));
        }
    }

    String name() {
        return name;
    }

    long missingCount() {
        return missingCount;
    }

    List<Place> missing() {
        return missing;
    }

    List<Place> notFinite() {
        return notFinite;
    }

    List<Place> notNumbers() {
        return notNumbers;
    }

    boolean isEmpty() {
        return present == 0;
    }

    boolean isConstant() {
        return texts.size() == 1 && missingCount == 0;
    }

    /** The same for columns that hold the same, and hardly for others. */
    long content() {
        return content;
    }

    /** Whether its values are numbers that name nothing: more than a few, and with fractions. */
    boolean isMeasured() {
        return numbers == present && (fractions > 0 && texts.size() > 20 || texts.size() > MOST_CATEGORIES);
    }

    boolean isNumeric() {
        return numbers > 0 && numbers >= NUMBERS_TO_SLIPS * (present - numbers);
    }

    boolean seemsToHaveDecimalCommas() {
        return decimalCommas > 0 && decimalCommas + numbers >= NUMBERS_TO_SLIPS * (present - numbers - decimalCommas);
    }

    boolean hasTooManyCategories() {
        return texts.size() > MOST_CATEGORIES;
    }

    /** By number where all are whole numbers, otherwise by text. */
    List<String> categories() {
        boolean whole = texts.stream().allMatch(text -> text.matches("[+-]?\\d{1,18}"));
        List<String> sorted = new ArrayList<>(texts);
        sorted.sort(whole ? Comparator.comparing(BigInteger::new) : Comparator.naturalOrder());
        if (missingCount > 0) {
            sorted.remove(Column.MISSING);
            sorted.add(Column.MISSING);
        }
        return sorted;
    }
}
