package org.mlplab.dataset.origin;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.zip.GZIPInputStream;

/** Files that lie compressed, one by one, under an address. */
public final class GzipFilesOrigin implements FileOrigin {

    private final URI folder;
    private final HttpDownload download;

    /** @param folder ends with a slash; {@code NAME.gz} is taken relative to it */
    public GzipFilesOrigin(URI folder, DatasetProperties properties) {
        this.folder = folder;
        this.download = properties.httpDownload();
    }

    @Override
    public String description() {
        return "archive " + folder;
    }

    @Override
    public void deliver(Intake intake, Progress progress) throws IOException {
        for (DatasetFile file : intake.missing()) {
            try (InputStream body = download.open(folder.resolve(file.name() + ".gz"), progress);
                    InputStream plain = new GZIPInputStream(new BufferedInputStream(body, 1 << 16), 1 << 16)) {
                intake.receive(file.name(), plain);
            }
        }
    }
}
