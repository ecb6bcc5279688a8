package org.mlplab.dataset.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.mlplab.dataset.Examples;
import org.mlplab.dataset.origin.BrokenFileException;
import org.mlplab.dataset.origin.DatasetFiles;
import org.mlplab.spec.catalog.InputShape;

/**
 * Pictures and labels in the IDX format of MNIST: big-endian, a magic number (0, 0, 8 for unsigned bytes, number of
 * dimensions), each dimension's size, then the bytes.
 */
final class IdxExamples {

    private static final int UNSIGNED_BYTES = 0x08;

    private IdxExamples() {}

    static Examples read(DatasetFiles.Content content, String imagesName, String labelsName, InputShape shape)
            throws IOException {
        ByteBuffer images = ByteBuffer.wrap(content.read(imagesName));
        int count = header(images, imagesName, shape.height(), shape.width());
        ByteBuffer labels = ByteBuffer.wrap(content.read(labelsName));
        int labelCount = header(labels, labelsName);
        if (labelCount != count) {
            throw new BrokenFileException("%s has %d labels for %d pictures".formatted(labelsName, labelCount, count));
        }
        return new Examples(shape, rest(images), rest(labels));
    }

    /** Checks magic number, the sizes after the first and the length; gives the first size and stops at the data. */
    private static int header(ByteBuffer file, String name, int... sizes) throws IOException {
        int dimensions = 1 + sizes.length;
        if (file.remaining() < 4 * (1 + dimensions) || file.getInt() != (UNSIGNED_BYTES << 8 | dimensions)) {
            throw new BrokenFileException(name + " is not an IDX file of bytes in " + dimensions + " dimension(s)");
        }
        int count = file.getInt();
        long expected = count;
        for (int size : sizes) {
            int actual = file.getInt();
            if (actual != size) {
                throw new BrokenFileException("%s has a size of %d where %d belongs".formatted(name, actual, size));
            }
            expected *= size;
        }
        if (count < 0 || file.remaining() != expected) {
            throw new BrokenFileException(
                    "%s holds %d values instead of %d".formatted(name, file.remaining(), expected));
        }
        return count;
    }

    private static byte[] rest(ByteBuffer file) {
        return Arrays.copyOfRange(file.array(), file.position(), file.limit());
    }
}
