package org.mlplab.dataset.upload;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mlplab.dataset.upload.UploadDescription.ChannelSummary;
import org.mlplab.dataset.upload.UploadDescription.ClassCount;
import org.mlplab.dataset.upload.UploadDescription.ColumnSummary;
import org.mlplab.dataset.upload.UploadDescription.SourceFile;
import org.mlplab.dataset.upload.UploadDescription.Version;
import org.mlplab.dataset.upload.draft.Column;
import org.mlplab.dataset.upload.draft.Draft;
import org.mlplab.dataset.upload.received.ReceivedFile;
import org.mlplab.dataset.upload.store.ContentFile;
import org.mlplab.dataset.upload.store.ExampleTally;
import org.mlplab.dataset.upload.store.StoredUpload;

/** What is kept to be told of an upload, as JSON. */
record UploadDetails(
        List<SourceFile> files,
        Map<String, String> options,
        List<ClassCount> classCounts,
        List<ColumnSummary> columns,
        List<ChannelSummary> channels,
        List<String> notes) {

    static UploadDetails of(ContentFile content, List<ReceivedFile> files, Map<String, String> options, Draft draft) {
        List<ClassCount> counts = counts(content);
        List<String> notes = new ArrayList<>(draft.notes());
        for (ClassCount each : counts) {
            if (each.train() == 0 || each.validation() == 0 || each.test() == 0) {
                notes.add("Class '%s' has %d examples to train on, %d to validate on and %d to test on."
                        .formatted(each.name(), each.train(), each.validation(), each.test()));
            }
        }
        return new UploadDetails(
                files.stream()
                        .map(file -> new SourceFile(file.name(), file.bytes(), file.sha256()))
                        .toList(),
                options,
                counts,
                columns(content, draft),
                channels(content),
                notes);
    }

    UploadDescription description(Instant uploadedAt, List<StoredUpload> versions) {
        return new UploadDescription(
                uploadedAt,
                files,
                options,
                classCounts,
                columns,
                channels,
                notes,
                versions.stream()
                        .map(each -> new Version(
                                each.checksum(),
                                each.uploadedAt(),
                                each.facts().header().examples(),
                                each.bytes()))
                        .toList());
    }

    private static List<ClassCount> counts(ContentFile content) {
        List<String> names = content.header().classNames();
        return IntStream.range(0, names.size())
                .mapToObj(label -> {
                    int[] counts = content.tally().counts(label);
                    return new ClassCount(names.get(label), counts[0], counts[1], counts[2]);
                })
                .toList();
    }

    private static List<ColumnSummary> columns(ContentFile content, Draft draft) {
        List<ColumnSummary> summaries = new ArrayList<>();
        ExampleTally tally = content.tally();
        int input = 0;
        for (Column column : content.header().columns()) {
            boolean numeric = column.kind() == Column.Kind.NUMERIC;
            summaries.add(new ColumnSummary(
                    column.name(),
                    column.kind(),
                    column.categories(),
                    numeric ? (Double) tally.mean(input) : null,
                    numeric ? (Double) tally.deviation(input) : null,
                    numeric ? (Float) tally.least(input) : null,
                    numeric ? (Float) tally.largest(input) : null,
                    draft.missing(column.name()),
                    column.fill(),
                    numeric
                            ? tally.least(input) == tally.largest(input)
                            : column.categories().size() == 1));
            input += column.inputs();
        }
        return summaries;
    }

    private static List<ChannelSummary> channels(ContentFile content) {
        return IntStream.range(0, content.tally().channels())
                .mapToObj(channel -> new ChannelSummary(
                        content.tally().channelMean(channel), content.tally().channelDeviation(channel)))
                .toList();
    }
}
