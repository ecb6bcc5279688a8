package org.mlplab.export.run;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A message in the wire format of protocol buffers, field by field. Each method adds a field by its number. */
final class ProtocolBuffer {

    private static final int VARINT = 0;
    private static final int EIGHT_BYTES = 1;
    private static final int LENGTH_DELIMITED = 2;
    private static final int FOUR_BYTES = 5;
    private static final int TYPE_BITS = 3;
    private static final int PAYLOAD_BITS = 7;
    private static final int PAYLOAD = (1 << PAYLOAD_BITS) - 1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    ProtocolBuffer put(int field, long value) {
        key(field, VARINT);
        varint(value);
        return this;
    }

    ProtocolBuffer put(int field, double value) {
        key(field, EIGHT_BYTES);
        bytes.writeBytes(ByteBuffer.allocate(Double.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putDouble(value)
                .array());
        return this;
    }

    ProtocolBuffer put(int field, float value) {
        key(field, FOUR_BYTES);
        bytes.writeBytes(ByteBuffer.allocate(Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(value)
                .array());
        return this;
    }

    ProtocolBuffer put(int field, String value) {
        return put(field, value.getBytes(StandardCharsets.UTF_8));
    }

    ProtocolBuffer put(int field, ProtocolBuffer message) {
        return put(field, message.toBytes());
    }

    private ProtocolBuffer put(int field, byte[] value) {
        key(field, LENGTH_DELIMITED);
        varint(value.length);
        bytes.writeBytes(value);
        return this;
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }

    private void key(int field, int type) {
        varint((long) field << TYPE_BITS | type);
    }

    private void varint(long value) {
        long left = value;
        while ((left & ~PAYLOAD) != 0) {
            bytes.write((int) (left & PAYLOAD | 1 << PAYLOAD_BITS));
            left >>>= PAYLOAD_BITS;
        }
        bytes.write((int) left);
    }
}
