package org.mlplab.dataset.source;

import java.io.IOException;
import java.util.List;
import org.mlplab.dataset.Examples;
import org.mlplab.dataset.origin.DatasetFiles;
import org.mlplab.spec.catalog.InputShape;

/** The binary records of the CIFAR files: a label's byte, then a picture's planes. */
final class CifarRecords {

    private CifarRecords() {}

    /** All records of the files in order, {@code total} of them; one file at a time is in memory beside the result. */
    static Examples read(DatasetFiles.Content content, List<String> names, InputShape shape, int total)
            throws IOException {
        int inputs = shape.inputs();
        byte[] values = new byte[Math.multiplyExact(total, inputs)];
        byte[] labels = new byte[total];
        int row = 0;
        for (String name : names) {
            byte[] records = content.read(name);
            for (int at = 0; at + inputs < records.length; at += 1 + inputs, row++) {
                labels[row] = records[at];
                System.arraycopy(records, at + 1, values, row * inputs, inputs);
            }
        }
        return new Examples(shape, values, labels);
    }
}
