package org.mlplab.dataset.upload.array;

import org.mlplab.dataset.upload.array.ArrayOptions.Layout;
import org.mlplab.dataset.upload.draft.Faults;
import org.mlplab.spec.catalog.InputShape;

/** What an example of an array is, and where its values stand. */
final class ArrayLayout {

    private final InputShape shape;
    private final boolean channelsLast;

    /** @param sizes of the array, examples first */
    ArrayLayout(int[] sizes, Layout asked, String name, Faults faults) {
        switch (sizes.length) {
            case 2 -> {
                shape = new InputShape(1, 1, sizes[1]);
                channelsLast = false;
            }
            case 3 -> {
                shape = new InputShape(1, sizes[1], sizes[2]);
                channelsLast = false;
            }
            case 4 -> {
                boolean last = sizes[3] == 1 || sizes[3] == 3;
                boolean first = sizes[1] == 1 || sizes[1] == 3;
                if (asked == Layout.AUTO && last == first) {
                    throw faults.fatal(
                            name,
                            "has the shape (%d, %d, %d, %d): say with layout where the channels are",
                            sizes[0],
                            sizes[1],
                            sizes[2],
                            sizes[3]);
                }
                channelsLast = asked == Layout.AUTO ? last : asked == Layout.CHANNELS_LAST;
                int channels = channelsLast ? sizes[3] : sizes[1];
                if (channels != 1 && channels != 3) {
                    throw faults.fatal(name, "has %d channels; pictures have 1 or 3", channels);
                }
                shape = channelsLast
                        ? new InputShape(channels, sizes[1], sizes[2])
                        : new InputShape(channels, sizes[2], sizes[3]);
            }
            default -> throw faults.fatal(name, "has %d dimensions, and may have 2 to 4", sizes.length);
        }
    }

    /** Planes, rows, columns. */
    InputShape shape() {
        return shape;
    }

    /** Where in a row of the array the {@code i}-th value of an example stands. */
    int position(int i) {
        int plane = shape.height() * shape.width();
        return channelsLast ? i % plane * shape.channels() + i / plane : i;
    }
}
