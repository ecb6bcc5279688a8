package org.mlplab.dataset.picture;

/**
 * What a picture says of itself before it is decoded.
 *
 * @param width in pixels, as stored
 * @param height in pixels, as stored
 * @param bytesPerPixel when decoded
 * @param orientation how it is to be turned to be seen upright, 1 to 8 as EXIF has it
 * @param content what the decoder needs of the file and nothing else: no profiles, texts, thumbnails
 */
record PictureHeader(int width, int height, int bytesPerPixel, int orientation, byte[] content) {

    static final int UPRIGHT = 1;

    /** Whether its rows are to be columns. */
    boolean isTurned() {
        return orientation >= 5;
    }
}
