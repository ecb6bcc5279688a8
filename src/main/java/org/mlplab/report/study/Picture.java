package org.mlplab.report.study;

import java.util.Base64;

/**
 * A picture with what it shows in words.
 *
 * @param png the file
 */
public record Picture(byte[] png, String caption) {

    /** The picture as an address that holds all of it. */
    String address() {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }
}
