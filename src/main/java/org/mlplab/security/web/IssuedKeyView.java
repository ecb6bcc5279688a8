package org.mlplab.security.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.mlplab.security.stored.IssuedKey;

/** A key with its secret. */
@Schema(name = "IssuedApiKey", description = "An API key with its secret, which is told this once")
record IssuedKeyView(
        @Schema(description = "The key") KeyView key,

        @Schema(
                description =
                        "What its holder sends as Authorization: Bearer <secret>; kept nowhere, so never told again",
                example = "mlplab_0Zl4eXxXlWmUOE0pXS4hQyq0Tn0kZxgVt1c0m2b7c5U")
        String secret) {

    static IssuedKeyView of(IssuedKey issued) {
        return new IssuedKeyView(KeyView.of(issued.key()), issued.secret());
    }

    /** Without the secret, wherever it is written. */
    @Override
    public String toString() {
        return "IssuedKeyView[" + key.name() + "]";
    }
}
