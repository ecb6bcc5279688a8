package org.mlplab.experiment.checkpoint;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import org.jspecify.annotations.Nullable;
import org.mlplab.database.chunk.Payload;
import org.mlplab.database.chunk.Sha256;

/** Takes a payload's fingerprint while it is written. */
public final class HashedPayload {

    private final Payload source;
    private @Nullable String hash;

    public HashedPayload(Payload source) {
        this.source = source;
    }

    public Payload payload() {
        return new Payload(source.bytes(), this::writeTo);
    }

    private void writeTo(OutputStream out) throws IOException {
        var digesting = new DigestOutputStream(out, Sha256.digest());
        source.writer().writeTo(digesting);
        hash = Sha256.hexadecimal(digesting.getMessageDigest());
    }

    /** SHA-256 of all that was written, as {@link Sha256#of} gives it. */
    public String hash() {
        if (hash == null) {
            throw new IllegalStateException("it has not been written");
        }
        return hash;
    }
}
