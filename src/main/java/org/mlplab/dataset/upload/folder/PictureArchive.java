package org.mlplab.dataset.upload.folder;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.mlplab.dataset.upload.draft.Draft;
import org.mlplab.dataset.upload.draft.Faults;
import org.mlplab.dataset.upload.received.Inflation;

/** What is in a zip, before any of it is unpacked. No name in it is ever a path on this machine. */
final class PictureArchive {

    private static final int LARGEST_PICTURE_BYTES = 50_000_000;
    private static final int ENTRIES_PER_EXAMPLE = 3;
    private static final Set<String> LEFT_OUT = Set.of("thumbs.db", "desktop.ini");
    private static final Set<String> TEXTS = Set.of("txt", "md", "csv", "json", "pdf", "html", "xml", "yaml", "yml");

    private final String name;
    private final Draft draft;
    private final Faults faults;

    PictureArchive(String name, Draft draft, Faults faults) {
        this.name = name;
        this.draft = draft;
        this.faults = faults;
    }

    /** In the order of their names; what operating systems add is left out. */
    List<PicturePlace> pictures(ZipFile zip) {
        List<PicturePlace> pictures = new ArrayList<>();
        List<String> folders = new ArrayList<>();
        int entries = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (++entries > (long) ENTRIES_PER_EXAMPLE * draft.limits().examples()) {
                throw faults.fatal(
                        name,
                        "has more than %,d entries",
                        (long) ENTRIES_PER_EXAMPLE * draft.limits().examples());
            }
            check(entry);
            if (entry.isDirectory()) {
                folders.add(entry.getName());
            } else if (!isLeftOut(entry.getName())) {
                pictures.add(PicturePlace.of(entry));
            }
        }
        faults.throwIfAny();
        noteEmpty(folders, pictures);
        pictures.sort(Comparator.comparing(PicturePlace::path));
        return PicturePlace.inClasses(pictures, faults);
    }

    private void check(ZipArchiveEntry entry) {
        String path = entry.getName();
        if (path.isEmpty()
                || path.startsWith("/")
                || path.contains("\\")
                || path.matches("[A-Za-z]:.*")
                || List.of(path.split("/")).contains("..")) {
            faults.add(name, "has an entry that leads out of it, '%s'", path);
        } else if (entry.isUnixSymlink()) {
            faults.add(path, "is a symbolic link, which is not followed");
        } else if (entry.getGeneralPurposeBit().usesEncryption()) {
            faults.add(path, "is encrypted");
        } else if (entry.getSize() > LARGEST_PICTURE_BYTES) {
            faults.add(path, "has %,d bytes, and may have %,d", entry.getSize(), LARGEST_PICTURE_BYTES);
        }
    }

    private boolean isLeftOut(String path) {
        List<String> names = List.of(path.split("/"));
        String last = names.get(names.size() - 1);
        String ending = last.substring(last.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (names.stream().anyMatch(each -> each.equals("__MACOSX") || each.startsWith("."))
                || LEFT_OUT.contains(last.toLowerCase(Locale.ROOT))) {
            return true;
        }
        if (TEXTS.contains(ending)) {
            draft.note("'%s' is no picture and was left out.", path);
            return true;
        }
        return false;
    }

    private void noteEmpty(List<String> folders, List<PicturePlace> pictures) {
        Set<String> used = pictures.stream()
                .flatMap(place -> {
                    String path = place.entry().getName();
                    List<String> above = new ArrayList<>();
                    for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
                        above.add(path.substring(0, at + 1));
                    }
                    return above.stream();
                })
                .collect(Collectors.toSet());
        folders.stream()
                .filter(folder -> !used.contains(folder) && !isLeftOut(folder))
                .forEach(folder -> draft.note("Folder '%s' has no picture.", folder));
    }

    /** All of a picture's file, as far as it is no larger than one may be. */
    byte[] content(ZipFile zip, PicturePlace place) throws IOException {
        ZipArchiveEntry entry = place.entry();
        if (!zip.canReadEntryData(entry)) {
            throw faults.fatal(place.path(), "is packed in a way that is not read");
        }
        try (var in = new Inflation(zip.getInputStream(entry), place.path(), entry.getCompressedSize(), faults)) {
            byte[] content = in.readNBytes(LARGEST_PICTURE_BYTES + 1);
            if (content.length > LARGEST_PICTURE_BYTES) {
                throw faults.fatal(place.path(), "has more than %,d bytes", LARGEST_PICTURE_BYTES);
            }
            return content;
        } catch (IllegalArgumentException e) {
            throw faults.fatal(place.path(), "is broken: it cannot be unpacked");
        }
    }
}
