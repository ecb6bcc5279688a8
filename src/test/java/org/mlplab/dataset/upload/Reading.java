package org.mlplab.dataset.upload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlplab.dataset.upload.array.ArrayOptions;
import org.mlplab.dataset.upload.draft.ClassNames;
import org.mlplab.dataset.upload.draft.Draft;
import org.mlplab.dataset.upload.draft.Faults;
import org.mlplab.dataset.upload.draft.Fills;
import org.mlplab.dataset.upload.draft.Fills.Missing;
import org.mlplab.dataset.upload.draft.SplitPlan;
import org.mlplab.dataset.upload.draft.SplitRule;
import org.mlplab.dataset.upload.draft.UploadLimits;
import org.mlplab.dataset.upload.folder.PictureOptions;
import org.mlplab.dataset.upload.received.ReceivedFile;
import org.mlplab.dataset.upload.received.UploadFolder;
import org.mlplab.dataset.upload.store.ContentFile;
import org.mlplab.dataset.upload.table.TableOptions;
import tools.jackson.databind.json.JsonMapper;

/** Reads uploaded files as the service does, without storing what they hold. */
final class Reading {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final List<ReceivedFile> files = new ArrayList<>();
    SplitRule split = new SplitRule(SplitRule.Order.STRATIFIED, 0.1, 0.2, 0);
    List<String> classes = List.of();
    TableOptions table = options(Missing.REFUSE);
    ArrayOptions array = new ArrayOptions(null, null, ArrayOptions.Layout.AUTO);
    PictureOptions pictures = new PictureOptions(null, null, null);
    UploadFormat format = UploadFormat.AUTO;

    Reading(Path parent) {
        try {
            folder = Files.createTempDirectory(parent, "reading");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TableOptions options(Missing missing) {
        return options(missing, false, null);
    }

    static TableOptions options(Missing missing, boolean decimalComma, @Nullable String splitColumn) {
        return new TableOptions(null, null, decimalComma, missing, List.of(), List.of(), splitColumn);
    }

    Reading file(String name, byte[] content) throws IOException {
        files.add(UploadFolder.receive(folder, name, new ByteArrayInputStream(content), Long.MAX_VALUE));
        return this;
    }

    Reading file(String name, String content) throws IOException {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** The content, and beside it the notes that the draft took. */
    record Read(ContentFile content, List<String> notes) {

        /** The values of an example. */
        float[] numbers(int example) throws IOException {
            byte[] bytes = Files.readAllBytes(content.path());
            int inputs = content.header().shape().inputs();
            int all = content.header().examples() * inputs * Float.BYTES;
            float[] numbers = new float[inputs];
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .slice(bytes.length - all + example * inputs * Float.BYTES, inputs * Float.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(numbers);
            return numbers;
        }
    }

    Read read() throws IOException {
        var faults = new Faults();
        try (var draft = new Draft(folder, new UploadLimits(100_000, 10_000, 10_000_000), faults)) {
            var options = new UploadOptions(format, split, classes, table, 7, array, pictures, "", "", Map.of());
            Set<Integer> incomplete = new DraftReader(options, folder, draft, faults).read(files);
            ClassNames names = ClassNames.of(draft, classes, faults);
            SplitPlan plan = SplitPlan.of(draft, names, split, faults);
            var columns = Fills.of(draft, plan, incomplete, table.missing(), 7, faults);
            return new Read(
                    ContentFile.write(folder.resolve("content"), draft, names, plan, columns, JSON), draft.notes());
        }
    }
}
