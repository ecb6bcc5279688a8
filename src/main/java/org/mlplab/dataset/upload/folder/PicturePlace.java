package org.mlplab.dataset.upload.folder;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.mlplab.dataset.upload.draft.Faults;
import org.mlplab.dataset.upload.draft.Part;

/**
 * A picture in an archive: in a folder named for its class, which may be in one named for its split. Folders around all of them
 * are left out. Names are compared in Unicode's composed form, whatever form an operating system has them in.
 */
record PicturePlace(ZipArchiveEntry entry, List<String> folders, String path, Part part) {

    static PicturePlace of(ZipArchiveEntry entry) {
        String path = Normalizer.normalize(entry.getName(), Normalizer.Form.NFC);
        List<String> names = Arrays.asList(path.split("/"));
        return new PicturePlace(entry, List.copyOf(names.subList(0, names.size() - 1)), path, Part.OPEN);
    }

    String className() {
        return folders.get(0);
    }

    private PicturePlace below(Part split) {
        return new PicturePlace(entry, folders.subList(1, folders.size()), path, split);
    }

    /** The same with their splits, each in the folder of its class; whichever is not is a fault. */
    static List<PicturePlace> inClasses(List<PicturePlace> all, Faults faults) {
        List<PicturePlace> places = all;
        while (!places.isEmpty() && isInOneFolder(places)) {
            places = places.stream().map(place -> place.below(Part.OPEN)).toList();
        }
        boolean split = places.stream()
                .allMatch(place -> place.folders.size() > 1 && named(place).isPresent());
        List<PicturePlace> inClasses = new ArrayList<>();
        for (PicturePlace place : places) {
            PicturePlace inClass = split ? place.below(named(place).orElseThrow()) : place;
            if (inClass.folders.size() == 1) {
                inClasses.add(inClass);
            } else if (inClass.folders.isEmpty()) {
                faults.add(place.path, "lies in no folder: each picture belongs in one named for its class");
            } else {
                faults.add(
                        place.path,
                        "lies too deep: class/picture and train/class/picture (validation, test) are read, not %s",
                        place.folders.stream().collect(Collectors.joining("/", "", "/picture")));
            }
        }
        return inClasses;
    }

    private static boolean isInOneFolder(List<PicturePlace> places) {
        return places.stream().allMatch(place -> place.folders.size() > 1)
                && places.stream().map(PicturePlace::className).distinct().count() == 1;
    }

    private static Optional<Part> named(PicturePlace place) {
        return Part.named(place.className());
    }
}
