package org.mlplab.security.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of keys. */
@Schema(name = "ApiKeyPage", description = "A page of API keys")
record KeyPage(
        @Schema(description = "By name, withdrawn ones as well")
        List<KeyView> items,

        @Schema(description = "Send as after for the next page; null on the last", example = "alice") @Nullable
        String next,

        @Schema(
                description = "Names of the keys that this node's configuration has, which are no items; each is ADMIN",
                example = "[\"environment\"]")
        List<String> configured) {}
