package org.mlplab.prediction.request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlplab.dataset.Examples;
import org.mlplab.dataset.picture.PictureFormat;
import org.mlplab.dataset.picture.PictureReader;
import org.mlplab.dataset.picture.UnreadablePictureException;
import org.mlplab.prediction.network.InputLayout;
import org.mlplab.spec.reading.Violation;

/** Pictures in files. */
record SentPictures(List<SentPicture> pictures) implements SentExamples {

    /** Reads a file, which may be on disk until then. */
    @FunctionalInterface
    interface Content {
        byte[] bytes() throws IOException;
    }

    /**
     * One of them.
     *
     * @param file its name; null where it has none
     * @param declared the format that its name or its type speaks of; null where neither does
     */
    record SentPicture(@Nullable String file, @Nullable PictureFormat declared, Content content) {}

    @Override
    public int size() {
        return pictures.size();
    }

    @Override
    public @Nullable String file(int index) {
        return pictures.get(index).file();
    }

    @Override
    public Examples examples(InputLayout layout) {
        int inputs = layout.shape().inputs();
        byte[] values = new byte[size() * inputs];
        List<Violation> violations = new ArrayList<>();
        var reader = new PictureReader(layout.shape());
        for (int i = 0; i < size() && violations.size() < InvalidExamplesException.MOST_ERRORS; i++) {
            SentPicture picture = pictures.get(i);
            try {
                System.arraycopy(
                        reader.read(picture.content().bytes(), picture.declared()), 0, values, i * inputs, inputs);
            } catch (UnreadablePictureException e) {
                violations.add(new Violation("/pictures/" + i, picture.file(), String.valueOf(e.getMessage())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (!violations.isEmpty()) {
            throw new InvalidExamplesException(violations);
        }
        return new Examples(layout.shape(), values, new byte[size()]);
    }
}
