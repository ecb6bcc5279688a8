package org.mlplab.export.run;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A metric in MLflow's file store: a line a value. There is no file of none, which MLflow could not read. */
final class MetricFile {

    private final ZipOutputStream zip;
    private final String name;
    private final Writer lines;
    private boolean begun;

    MetricFile(ZipOutputStream zip, String name) {
        this.zip = zip;
        this.name = name;
        this.lines = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.US_ASCII));
    }

    void add(long millis, Number value, long step) throws IOException {
        if (!begun) {
            zip.putNextEntry(new ZipEntry(name));
            begun = true;
        }
        lines.write(line(millis, value, step));
    }

    void end() throws IOException {
        lines.flush();
        if (begun) {
            zip.closeEntry();
        }
    }

    /** Numbers as Python writes them. */
    static String line(long millis, Number value, long step) {
        String number = switch (value.toString()) {
            case "NaN" -> "nan";
            case "Infinity" -> "inf";
            case "-Infinity" -> "-inf";
            default -> value.toString();
        };
        return millis + " " + number + " " + step + "\n";
    }
}
