package org.mlplab.dataset.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import org.mlplab.dataset.upload.UploadOptions;
import org.mlplab.dataset.upload.UploadProperties;
import org.mlplab.dataset.upload.Uploads;
import org.mlplab.dataset.upload.received.ReceivedFile;
import org.mlplab.dataset.upload.received.UploadFolder;
import org.mlplab.dataset.upload.received.UploadTooLargeException;
import org.mlplab.spec.reading.StorableText;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Takes an upload's files to the disk, has them read, and leaves nothing behind. */
@Component
class UploadIntake {

    private static final int MOST_FILES = 100;
    private static final int LONGEST_NAME = 200;

    private final Uploads uploads;
    private final UploadFolder folder;
    private final UploadProperties properties;
    private final Semaphore turns;

    UploadIntake(Uploads uploads, UploadFolder folder, UploadProperties properties) {
        this.uploads = uploads;
        this.folder = folder;
        this.properties = properties;
        this.turns = new Semaphore(properties.atOnce());
    }

    Uploads.Outcome receive(HttpServletRequest request, String name, UploadOptions options)
            throws IOException, ServletException {
        long most = properties.requestSize().toBytes();
        if (request.getContentLengthLong() > most) {
            throw new UploadTooLargeException(most);
        }
        if (!turns.tryAcquire()) {
            throw DatasetProblem.busy(properties.atOnce());
        }
        Path own = folder.newFolder();
        try {
            return uploads.accept(name, options, files(request, own, most), own);
        } finally {
            turns.release();
            FileSystemUtils.deleteRecursively(own);
        }
    }

    private static List<ReceivedFile> files(HttpServletRequest request, Path own, long most)
            throws IOException, ServletException {
        List<ReceivedFile> files = new ArrayList<>();
        if (!isForm(request)) {
            try (InputStream body = request.getInputStream()) {
                files.add(UploadFolder.receive(own, "body", body, most));
            }
            return files;
        }
        for (Part part : request.getParts()) {
            if (part.getSubmittedFileName() == null) {
                continue;
            }
            if (!part.getName().equals("file")) {
                throw DatasetProblem.noFile(
                        "the part %s has a file: parts with files are named file".formatted(part.getName()));
            }
            if (files.size() == MOST_FILES) {
                throw DatasetProblem.noFile("there are more than %d files".formatted(MOST_FILES));
            }
            try (InputStream in = part.getInputStream()) {
                files.add(UploadFolder.receive(own, shown(part.getSubmittedFileName()), in, most));
            }
            part.delete();
        }
        if (files.isEmpty()) {
            throw DatasetProblem.noFile("no part named file has a file");
        }
        return files;
    }

    private static boolean isForm(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).regionMatches(true, 0, "multipart/", 0, 10);
    }

    /** Some clients send a whole path. */
    private static String shown(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String shown = last.isBlank() || !StorableText.is(last) ? "file" : last;
        return StorableText.beginning(shown, LONGEST_NAME);
    }

    /** The options as they were sent, in the order of their names. */
    static Map<String, String> sent(HttpServletRequest request) {
        Map<String, String> sent = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> sent.put(name, String.join(",", values)));
        sent.remove("name");
        return sent;
    }
}
