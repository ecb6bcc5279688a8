package org.mlplab.dataset.source;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.mlplab.dataset.Dataset;
import org.mlplab.dataset.DatasetUnavailableException;
import org.mlplab.dataset.Examples;
import org.mlplab.dataset.SumsFile;
import org.mlplab.dataset.origin.DatasetFile;
import org.mlplab.dataset.origin.DatasetFiles;
import org.mlplab.dataset.origin.FilesUnavailableException;
import org.mlplab.dataset.origin.Progress;

/** A data set made of files that are looked for in several places. */
final class FiledSource implements DatasetSource {

    private final DatasetCard card;
    private final List<DatasetFile> files;
    private final DatasetFiles places;
    private final Parser parser;

    /** Makes the training and the test set out of the files. */
    @FunctionalInterface
    interface Parser {
        Parsed parse(DatasetFiles.Content content) throws IOException;
    }

    record Parsed(Examples training, Examples test) {}

    FiledSource(DatasetCard card, List<DatasetFile> files, DatasetFiles places, Parser parser) {
        this.card = card;
        this.files = files;
        this.places = places;
        this.parser = parser;
    }

    @Override
    public DatasetCard card() {
        return card;
    }

    @Override
    public boolean here() {
        return places.here();
    }

    @Override
    public Dataset load(Progress progress) throws InterruptedException {
        try {
            Parsed parsed = places.read(parser::parse, progress);
            var sums = new SumsFile(places.cache(), card.checksum());
            return new Dataset(
                    name(), card.classNames(), parsed.training().withSumsIn(sums), parsed.test(), card.checksum());
        } catch (FilesUnavailableException e) {
            throw new DatasetUnavailableException(whatToDo(e), e);
        }
    }

    private String whatToDo(FilesUnavailableException failure) {
        String tried = failure.answers().stream().map(answer -> "\n- " + answer).collect(Collectors.joining());
        String names = files.stream().map(DatasetFile::name).collect(Collectors.joining(", "));
        return """
                The data set %s could not be had. Tried in this order:%s
                What to do: connect to the network and try again, or get the files %s by hand (see %s) and put them \
                into the folder %s, or set mlplab.datasets.folders.%s to the folder that holds them.""".formatted(name(), tried, names, card.homepage(), places.cache(), name());
    }
}
