package org.mlplab.dataset.upload.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** A table's text: UTF-8 with or without a byte-order mark, or UTF-16 with one. What is none of these is an error. */
final class CsvText {

    private CsvText() {}

    static Reader open(InputStream in) throws IOException {
        var bytes = new PushbackInputStream(in, 3);
        byte[] start = bytes.readNBytes(3);
        Charset charset = StandardCharsets.UTF_8;
        int mark = 0;
        if (start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF) {
            mark = 3;
        } else if (start.length >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
            charset = StandardCharsets.UTF_16LE;
            mark = 2;
        } else if (start.length >= 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
            charset = StandardCharsets.UTF_16BE;
            mark = 2;
        }
        bytes.unread(start, mark, start.length - mark);
        return new BufferedReader(new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    /** The character that the first line has most of outside quotes; a comma where it has none. */
    static char delimiter(Reader text, boolean decimalComma) throws IOException {
        String candidates = decimalComma ? ";\t|" : ",;\t|";
        int[] counts = new int[candidates.length()];
        boolean quoted = false;
        for (int c = text.read(), read = 0; c >= 0 && read < 1 << 20; c = text.read(), read++) {
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                break;
            } else if (!quoted && candidates.indexOf(c) >= 0) {
                counts[candidates.indexOf(c)]++;
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return candidates.charAt(most);
    }
}
