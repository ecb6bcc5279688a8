package org.mlplab.dataset.upload.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mlplab.spec.reading.StorableText;

/**
 * One thing that is wrong with uploaded files.
 *
 * @param file its name; null where it is the files together
 * @param row of a table, from 1, which is the header, as a spreadsheet counts; of an array from 1
 * @param column of a table by its name, or by its number where it has none
 * @param value as it stands in the file, at most 100 characters
 * @param rule what must hold, in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One thing that is wrong with uploaded files")
public record UploadFault(
        @Nullable String file,
        @Nullable Long row,
        @Nullable String column,
        @Nullable String value,
        String rule) {

    private static final int LONGEST_VALUE = 100;

    public UploadFault {
        value = value == null ? null : StorableText.beginning(value, LONGEST_VALUE);
    }

    /** In words, with its place. */
    String inWords() {
        StringBuilder words = new StringBuilder();
        if (file != null) {
            words.append(file).append(": ");
        }
        if (row != null) {
            words.append("row ").append(row).append(", ");
        }
        if (column != null) {
            words.append("column ").append(column).append(", ");
        }
        if (value != null) {
            words.append('\'').append(value).append("' ");
        }
        return words.append(rule).toString();
    }
}
