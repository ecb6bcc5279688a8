package org.mlplab.experiment;

/** An idempotency key came a second time with another spec. */
public class IdempotencyKeyReusedException extends RuntimeException {

    public IdempotencyKeyReusedException(String key, long id) {
        super("Idempotency-Key %s was used for experiment %d, whose spec is another".formatted(key, id));
    }
}
