package org.mlplab.export.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/**
 * A file of TensorFlow's {@code Event} messages. Each is framed as a TFRecord: its length, the masked CRC-32C of that, the
 * message, the masked CRC-32C of it.
 */
final class EventFile {

    private static final int MASK_DELTA = 0xa282ead8;
    private static final int MASK_ROTATION = 15;

    // Numbers of fields, from event.proto and summary.proto of TensorBoard.
    private static final int WALL_TIME = 1;
    private static final int STEP = 2;
    private static final int FILE_VERSION = 3;
    private static final int SUMMARY = 5;
    private static final int SUMMARY_VALUE = 1;
    private static final int TAG = 1;
    private static final int SIMPLE_VALUE = 2;

    private final OutputStream out;

    /** Begins a file. */
    EventFile(OutputStream out, double wallTime) throws IOException {
        this.out = out;
        record(new ProtocolBuffer().put(WALL_TIME, wallTime).put(FILE_VERSION, "brain.Event:2"));
    }

    /** A number for a curve; not-a-number and infinities stay what they are. */
    static ProtocolBuffer scalar(String tag, double value) {
        return new ProtocolBuffer().put(TAG, tag).put(SIMPLE_VALUE, (float) value);
    }

    /**
     * Adds an event.
     *
     * @param wallTime in seconds since 1970
     * @param values of type {@code Summary.Value}
     */
    void add(double wallTime, long step, Iterable<ProtocolBuffer> values) throws IOException {
        var summary = new ProtocolBuffer();
        values.forEach(value -> summary.put(SUMMARY_VALUE, value));
        record(new ProtocolBuffer().put(WALL_TIME, wallTime).put(STEP, step).put(SUMMARY, summary));
    }

    private void record(ProtocolBuffer event) throws IOException {
        byte[] message = event.toBytes();
        byte[] length = littleEndian(Long.BYTES).putLong(message.length).array();
        out.write(length);
        out.write(littleEndian(Integer.BYTES).putInt(maskedChecksum(length)).array());
        out.write(message);
        out.write(littleEndian(Integer.BYTES).putInt(maskedChecksum(message)).array());
    }

    private static ByteBuffer littleEndian(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static int maskedChecksum(byte[] bytes) {
        var checksum = new CRC32C();
        checksum.update(bytes, 0, bytes.length);
        return Integer.rotateRight((int) checksum.getValue(), MASK_ROTATION) + MASK_DELTA;
    }
}
