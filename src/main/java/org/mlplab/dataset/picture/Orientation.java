package org.mlplab.dataset.picture;

/** Turns and mirrors pictures as EXIF says, so that row 0 is on top and column 0 on the left. */
final class Orientation {

    private Orientation() {}

    /**
     * Rounded levels, plane after plane, row after row.
     *
     * @param planes one for each channel, {@code height × width} as stored
     * @param orientation 1 to 8; from 5 on, rows become columns
     */
    static byte[] upright(float[][] planes, int width, int height, int orientation) {
        byte[] values = new byte[planes.length * width * height];
        boolean turned = orientation >= 5;
        int columns = turned ? height : width;
        int rows = turned ? width : height;
        int at = 0;
        for (float[] plane : planes) {
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    values[at++] = rounded(plane[stored(row, column, width, height, orientation)]);
                }
            }
        }
        return values;
    }

    /** Where the pixel that belongs at a row and a column is. */
    private static int stored(int row, int column, int width, int height, int orientation) {
        int right = width - 1;
        int bottom = height - 1;
        return switch (orientation) {
            case 2 -> row * width + right - column;
            case 3 -> (bottom - row) * width + right - column;
            case 4 -> (bottom - row) * width + column;
            case 5 -> column * width + row;
            case 6 -> (bottom - column) * width + row;
            case 7 -> (bottom - column) * width + right - row;
            case 8 -> column * width + right - row;
            default -> row * width + column;
        };
    }

    private static byte rounded(float level) {
        return (byte) Math.max(0, Math.min(255, Math.round(level)));
    }
}
