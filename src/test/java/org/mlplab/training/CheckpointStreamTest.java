package org.mlplab.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.mlplab.training.network.Step;

class CheckpointStreamTest {

    /** More than the pieces that streams are read and written in, and no multiple of them. */
    private static final int MANY = 3_000_017;

    private static byte[] storedByTheFirstVersion() throws IOException {
        try (InputStream in = CheckpointStreamTest.class.getResourceAsStream("checkpoint-1.bin")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    private static float[] random(int length) {
        var random = new SplittableRandom(length);
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = Float.intBitsToFloat(random.nextInt() & 0xff7fffff);
        }
        return values;
    }

    private static Checkpoint large() {
        return new Checkpoint(
                9,
                1,
                random(MANY),
                random(2 * MANY),
                new EpochTally.State(7, List.of(new Step(3, 1, 2, 3))),
                new EarlyStopper.State(0.5, 1),
                new BestEpoch.State(0.25, random(MANY)));
    }

    private static byte[] written(Checkpoint checkpoint) throws IOException {
        var out = new ByteArrayOutputStream();
        checkpoint.writeTo(out);
        return out.toByteArray();
    }

    @Test
    void readsAndWritesWhatTheFirstVersionStored() throws IOException {
        byte[] stored = storedByTheFirstVersion();

        Checkpoint checkpoint = Checkpoint.readFrom(new ByteArrayInputStream(stored));

        assertThat(checkpoint)
                .usingRecursiveComparison()
                .isEqualTo(new Checkpoint(
                        5,
                        2,
                        new float[] {0.5f, -1.25f, 3e-9f},
                        new float[] {1, 2, 3, 4, 5, 6},
                        new EpochTally.State(
                                1_234_567_890L, List.of(new Step(8, 2.25, 0.125, 3), new Step(4, 1.75, 0.0625, 4))),
                        new EarlyStopper.State(0.375, 1),
                        new BestEpoch.State(0.5, new float[] {7, 8, 9})));
        assertThat(written(checkpoint)).isEqualTo(stored);
        assertThat(checkpoint.toBytes()).isEqualTo(stored);
    }

    @Test
    void givesBackWhatIsLargerThanItsPieces() throws IOException {
        Checkpoint checkpoint = large();
        byte[] bytes = written(checkpoint);

        assertThat(bytes).hasSize((int) checkpoint.size());
        assertThat(checkpoint.toBytes()).isEqualTo(bytes);
        Checkpoint again = Checkpoint.readFrom(new ByteArrayInputStream(bytes));
        assertThat(again.parameters()).isEqualTo(checkpoint.parameters());
        assertThat(again.updaterState()).isEqualTo(checkpoint.updaterState());
        assertThat(again.best().parameters()).isEqualTo(checkpoint.best().parameters());
    }

    @Test
    void takesNoSecondCopyToWrite() throws IOException {
        Checkpoint checkpoint = large();

        checkpoint.writeTo(new OutputStream() {
            @Override
            public void write(int b) {
                throw new AssertionError("byte by byte");
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                assertThat(bytes.length).isLessThanOrEqualTo(1 << 16);
            }
        });
    }

    @Test
    void isRefusedWhicheverByteIsWrongAndWhereverItEnds() throws IOException {
        byte[] stored = storedByTheFirstVersion();
        for (int i = 0; i < stored.length; i++) {
            byte[] flipped = stored.clone();
            flipped[i] ^= (byte) 0x80;
            assertBroken(flipped);
            assertBroken(Arrays.copyOf(stored, i));
        }
        assertBroken(Arrays.copyOf(stored, stored.length + 1));
    }

    private static void assertBroken(byte[] bytes) {
        assertThatThrownBy(() -> Checkpoint.readFrom(new ByteArrayInputStream(bytes)))
                .isInstanceOf(BrokenCheckpointException.class);
    }

    @Test
    void parametersAreHashedOnTheirWay() throws Exception {
        var parameters = new NetworkParameters(random(MANY));
        var whole = new ByteArrayOutputStream();
        var hashing = new DigestOutputStream(whole, MessageDigest.getInstance("SHA-256"));

        parameters.writeTo(hashing);

        byte[] bytes = parameters.toBytes();
        assertThat(whole.toByteArray()).isEqualTo(bytes).hasSize((int) parameters.size());
        assertThat(HexFormat.of().formatHex(hashing.getMessageDigest().digest()))
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        assertThat(NetworkParameters.readFrom(new ByteArrayInputStream(bytes), bytes.length)
                        .values())
                .isEqualTo(parameters.values());
    }

    @Test
    void parametersOfAnotherLengthAreRefused() {
        byte[] bytes = new NetworkParameters(random(5)).toBytes();
        for (long size : new long[] {16, 24, 19, 4L * Integer.MAX_VALUE + 4}) {
            assertThatThrownBy(() -> NetworkParameters.readFrom(new ByteArrayInputStream(bytes), size))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
