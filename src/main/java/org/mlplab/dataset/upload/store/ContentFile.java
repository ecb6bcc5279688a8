package org.mlplab.dataset.upload.store;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.List;
import org.mlplab.database.chunk.Sha256;
import org.mlplab.dataset.upload.draft.ClassNames;
import org.mlplab.dataset.upload.draft.Column;
import org.mlplab.dataset.upload.draft.Draft;
import org.mlplab.dataset.upload.draft.DraftRows;
import org.mlplab.dataset.upload.draft.SplitPlan;
import org.mlplab.spec.catalog.DatasetFacts.Inputs;
import tools.jackson.databind.json.JsonMapper;

/**
 * A data set in the one form in which all uploads are kept, whatever form they came in: {@value #MAGIC}, the length of the
 * header in four bytes, the header as JSON, a label for each example in two bytes (all big-endian), then the values, a byte each or
 * four bytes in IEEE single precision, little-endian. Its SHA-256 is the data set's checksum: the same examples in the same order
 * have the same.
 *
 * @param path where it was written
 * @param bytes length
 * @param checksum SHA-256, hexadecimal
 */
public record ContentFile(Path path, long bytes, String checksum, ContentHeader header, ExampleTally tally) {

    static final String MAGIC = "MLPLAB-DATASET-1";
    private static final int BUFFER_BYTES = 1 << 16;

    /** Writes a draft in the order of its plan. {@code columns} are the draft's, with what fills them. */
    public static ContentFile write(
            Path path, Draft draft, ClassNames classes, SplitPlan plan, List<Column> columns, JsonMapper json)
            throws IOException {
        var header = new ContentHeader(
                ContentHeader.FORMAT, draft.inputs(), draft.shape(), classes.names(), columns, plan.sizes());
        var tally = new ExampleTally(header);
        var digest = Sha256.digest();
        try (OutputStream file = Files.newOutputStream(path);
                var out = new DataOutputStream(
                        new BufferedOutputStream(new DigestOutputStream(file, digest), BUFFER_BYTES));
                DraftRows rows = draft.rows()) {
            byte[] text = json.writeValueAsBytes(header);
            out.write(MAGIC.getBytes(StandardCharsets.US_ASCII));
            out.writeInt(text.length);
            out.write(text);
            for (int i = 0; i < plan.order().length; i++) {
                int label = classes.labelOf()[draft.labelNumberOf(plan.order()[i])];
                tally.label(i, label);
                out.writeShort(label);
            }
            var fills = new FilledRow(columns);
            for (int example : plan.order()) {
                ByteBuffer row = rows.row(example);
                if (draft.inputs() == Inputs.NUMBERS) {
                    fills.fill(row);
                }
                tally.values(row);
                out.write(row.array(), 0, row.limit());
            }
        }
        return new ContentFile(path, Files.size(path), Sha256.hexadecimal(digest), header, tally);
    }

    /** Puts numbers where they are missing. */
    private static final class FilledRow {

        private final float[] fills;
        private final int[] at;

        FilledRow(List<Column> columns) {
            this.fills = new float[columns.size()];
            this.at = new int[columns.size()];
            int input = 0;
            for (int i = 0; i < at.length; i++) {
                Float fill = columns.get(i).fill();
                fills[i] = fill == null ? Float.NaN : fill;
                at[i] = input * Float.BYTES;
                input += columns.get(i).inputs();
            }
        }

        void fill(ByteBuffer row) {
            for (int i = 0; i < at.length; i++) {
                if (!Float.isNaN(fills[i]) && Float.isNaN(row.getFloat(at[i]))) {
                    row.putFloat(at[i], fills[i]);
                }
            }
        }
    }
}
