package org.mlplab.dataset.picture;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A format that pictures may come in. */
public enum PictureFormat {
    PNG(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'),
    JPEG(0xFF, 0xD8, 0xFF);

    private final int[] signature;

    PictureFormat(int... signature) {
        this.signature = signature;
    }

    /** The format that content begins as; null for any other. */
    static @Nullable PictureFormat of(byte[] content) {
        for (PictureFormat format : values()) {
            if (format.begins(content)) {
                return format;
            }
        }
        return null;
    }

    private boolean begins(byte[] content) {
        if (content.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((content[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    /** The format that a media type or the end of a file's name speaks of; null where it speaks of none of these. */
    public static @Nullable PictureFormat named(@Nullable String mediaType, @Nullable String fileName) {
        String type = mediaType == null ? "" : mediaType.toLowerCase(Locale.ROOT);
        String name = fileName == null ? "" : fileName.toLowerCase(Locale.ROOT);
        if (type.startsWith("image/png") || name.endsWith(".png")) {
            return PNG;
        }
        return type.startsWith("image/jpeg") || name.endsWith(".jpg") || name.endsWith(".jpeg") ? JPEG : null;
    }
}
