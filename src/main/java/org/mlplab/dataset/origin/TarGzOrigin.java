package org.mlplab.dataset.origin;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** A {@code .tar.gz} at an address, read as it comes; the files may lie in any folder of it. */
public final class TarGzOrigin implements FileOrigin {

    private final URI address;
    private final HttpDownload download;

    public TarGzOrigin(URI address, DatasetProperties properties) {
        this.address = address;
        this.download = properties.httpDownload();
    }

    @Override
    public String description() {
        return "archive " + address;
    }

    @Override
    public void deliver(Intake intake, Progress progress) throws IOException {
        try (InputStream body = download.open(address, progress)) {
            unpack(body, intake);
        }
    }

    static void unpack(InputStream compressed, Intake intake) throws IOException {
        TarArchiveInputStream tar =
                new TarArchiveInputStream(new GZIPInputStream(new BufferedInputStream(compressed, 1 << 16), 1 << 16));
        for (TarArchiveEntry entry = tar.getNextEntry();
                entry != null && !intake.missing().isEmpty();
                entry = tar.getNextEntry()) {
            String name = baseName(entry);
            if (entry.isFile() && intake.wants(name)) {
                intake.receive(name, tar);
            }
        }
    }

    static String baseName(TarArchiveEntry entry) {
        return entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
    }
}
