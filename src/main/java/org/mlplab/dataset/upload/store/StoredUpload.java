package org.mlplab.dataset.upload.store;

import java.time.Instant;
import org.mlplab.spec.catalog.DatasetFacts;

/**
 * One version of an uploaded data set, without its content.
 *
 * @param id of versions of one name, the newest has the largest
 * @param checksum SHA-256 of its content
 * @param bytes of its content
 */
public record StoredUpload(long id, String name, String checksum, long bytes, Instant uploadedAt, UploadFacts facts) {

    public DatasetFacts datasetFacts() {
        ContentHeader header = facts.header();
        return new DatasetFacts(
                name,
                header.shape(),
                header.classNames().size(),
                header.trainingExamples(),
                header.split().test(),
                header.split(),
                header.inputs(),
                checksum);
    }
}
