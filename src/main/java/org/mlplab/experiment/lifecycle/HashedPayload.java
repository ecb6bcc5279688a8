package org.mlplab.experiment.lifecycle;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.checkpoint.Payload;

/** Takes a payload's fingerprint while it is written. */
final class HashedPayload {

    private final Payload source;
    private @Nullable String hash;

    HashedPayload(Payload source) {
        this.source = source;
    }

    Payload payload() {
        return new Payload(source.bytes(), this::writeTo);
    }

    private void writeTo(OutputStream out) throws IOException {
        var digesting = new DigestOutputStream(out, Sha256.digest());
        source.writer().writeTo(digesting);
        hash = Sha256.hexadecimal(digesting.getMessageDigest());
    }

    /** SHA-256 of all that was written, as {@link Sha256#of} gives it. */
    String hash() {
        if (hash == null) {
            throw new IllegalStateException("it has not been written");
        }
        return hash;
    }
}
