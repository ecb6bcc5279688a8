package org.mlplab.dataset.upload;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlplab.dataset.origin.DatasetProperties;
import org.mlplab.dataset.source.DatasetSource;
import org.mlplab.dataset.source.UploadedSources;
import org.mlplab.dataset.upload.draft.ClassNames;
import org.mlplab.dataset.upload.draft.Column;
import org.mlplab.dataset.upload.draft.Draft;
import org.mlplab.dataset.upload.draft.Faults;
import org.mlplab.dataset.upload.draft.Fills;
import org.mlplab.dataset.upload.draft.InvalidUploadException;
import org.mlplab.dataset.upload.draft.SplitPlan;
import org.mlplab.dataset.upload.received.ReceivedFile;
import org.mlplab.dataset.upload.store.ContentFile;
import org.mlplab.dataset.upload.store.ContentHeader;
import org.mlplab.dataset.upload.store.StoredUpload;
import org.mlplab.dataset.upload.store.UploadFacts;
import org.mlplab.dataset.upload.store.UploadSource;
import org.mlplab.dataset.upload.store.UploadStore;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes data sets of uploaded files: read → split → content in one form → store. Of one name there may be several versions, told
 * apart by the checksums of their content.
 */
@Component
public class Uploads implements UploadedSources {

    private static final int MOST_FOUND = 100;

    private final UploadStore store;
    private final UploadProperties properties;
    private final Path cache;
    private final JsonMapper json;

    Uploads(UploadStore store, UploadProperties properties, DatasetProperties datasets, JsonMapper json) {
        this.store = store;
        this.properties = properties;
        this.cache = datasets.cacheOf("uploads");
        this.json = json;
    }

    /**
     * What became of an upload.
     *
     * @param created false where the name had this very content before
     */
    public record Outcome(String checksum, boolean created) {}

    /**
     * Reads files and keeps what they hold under a name.
     *
     * @param folder for temporary files, which the caller removes
     * @throws InvalidUploadException with what is wrong with them
     */
    public Outcome accept(String name, UploadOptions options, List<ReceivedFile> files, Path folder)
            throws IOException {
        var faults = new Faults();
        try (var draft = new Draft(folder, properties.limits(), faults)) {
            Set<Integer> incomplete = new DraftReader(options, folder, draft, faults).read(files);
            if (draft.size() == 0) {
                throw faults.fatal(null, "there are no examples");
            }
            ClassNames classes = ClassNames.of(draft, options.classes(), faults);
            SplitPlan plan = SplitPlan.of(draft, classes, options.split(), faults);
            List<Column> columns =
                    Fills.of(draft, plan, incomplete, options.table().missing(), options.fill(), faults);
            ContentFile content = ContentFile.write(folder.resolve("content"), draft, classes, plan, columns, json);
            return keep(name, options, files, content, draft, faults);
        }
    }

    private Outcome keep(
            String name,
            UploadOptions options,
            List<ReceivedFile> files,
            ContentFile content,
            Draft draft,
            Faults faults)
            throws IOException {
        if (store.version(name, content.checksum()).isEmpty()
                && store.versions(name, properties.versions()).size() == properties.versions()) {
            throw faults.fatal(null, "%s has %d versions, as many as may be", name, properties.versions());
        }
        var details = UploadDetails.of(content, files, options.sent(), draft);
        ContentHeader header = content.header();
        var facts = new UploadFacts(
                new ContentHeader(
                        header.format(),
                        header.inputs(),
                        header.shape(),
                        header.classNames(),
                        List.of(),
                        header.split()),
                options.description(),
                options.licence());
        boolean created = store.save(name, content, facts, json.writeValueAsString(details));
        return new Outcome(content.checksum(), created);
    }

    /**
     * Removes a version or, where no checksum is given, all of them.
     *
     * @return whether there was any
     * @throws org.mlplab.dataset.upload.store.UploadInUseException if one of them is used
     */
    public boolean remove(String name, @Nullable String checksum) throws IOException {
        List<StoredUpload> versions = checksum == null
                ? store.versions(name, properties.versions())
                : store.version(name, checksum).map(List::of).orElse(List.of());
        if (versions.isEmpty()) {
            return false;
        }
        store.delete(versions);
        for (StoredUpload version : versions) {
            FileSystemUtils.deleteRecursively(cache.resolve(version.checksum()));
        }
        return true;
    }

    @Override
    public Optional<DatasetSource> find(String name, @Nullable String checksum) {
        return (checksum == null ? store.newest(name) : store.version(name, checksum)).map(this::source);
    }

    @Override
    public List<DatasetSource> page(String after, int limit) {
        return store.page(after, limit).stream().map(this::source).toList();
    }

    @Override
    public List<DatasetSource> withChecksum(String checksum) {
        return store.withChecksum(checksum, MOST_FOUND).stream()
                .map(this::source)
                .toList();
    }

    @Override
    public Optional<UploadDescription> details(String name, String checksum) {
        List<StoredUpload> versions = store.versions(name, properties.versions());
        return store.version(name, checksum)
                .flatMap(version -> store.details(name, checksum)
                        .map(text -> json.readValue(text, UploadDetails.class))
                        .map(details -> details.description(version.uploadedAt(), versions)));
    }

    private DatasetSource source(StoredUpload upload) {
        return new UploadSource(upload, store, cache, json);
    }
}
