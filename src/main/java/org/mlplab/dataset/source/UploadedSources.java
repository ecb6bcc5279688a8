package org.mlplab.dataset.source;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mlplab.dataset.upload.UploadDescription;

/** The data sets that users have brought: looked up each time, for any node may get more of them. */
public interface UploadedSources {

    /** @param checksum of a version; null: the newest */
    Optional<DatasetSource> find(String name, @Nullable String checksum);

    /** The newest version of every name after this one, in the order of names, at most so many. */
    List<DatasetSource> page(String after, int limit);

    /** Versions with this checksum, under whatever name. */
    List<DatasetSource> withChecksum(String checksum);

    /** What is told of a version beside its card; empty if it has been removed. */
    Optional<UploadDescription> details(String name, String checksum);

    /** Where there are none. */
    UploadedSources NONE = new UploadedSources() {

        @Override
        public Optional<DatasetSource> find(String name, @Nullable String checksum) {
            return Optional.empty();
        }

        @Override
        public List<DatasetSource> page(String after, int limit) {
            return List.of();
        }

        @Override
        public List<DatasetSource> withChecksum(String checksum) {
            return List.of();
        }

        @Override
        public Optional<UploadDescription> details(String name, String checksum) {
            return Optional.empty();
        }
    };
}
