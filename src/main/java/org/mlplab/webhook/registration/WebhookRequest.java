package org.mlplab.webhook.registration;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mlplab.spec.reading.CrossChecked;
import org.mlplab.spec.reading.Default;
import org.mlplab.spec.reading.Violation;

/** Asks to be told. */
@Schema(description = "Asks to be told when experiments and studies end")
public record WebhookRequest(
        @Schema(
                description = "Where to post: http or https, a host with public addresses alone",
                example = "https://example.org/hooks/mlplab")
        @Size(max = 2000)
        String url,

        @Schema(description = "What to tell. Default: all", requiredMode = RequiredMode.NOT_REQUIRED)
        @Size(min = 1, max = 7)
        @Nullable
        List<WebhookEvent> events,

        @Schema(description = "Whether to tell of the trials of studies, too") @Default("false")
        boolean trials,

        @Schema(
                description = "Key of the signatures: whsec_ and 24 to 64 bytes in base 64. Default: one is made",
                requiredMode = RequiredMode.NOT_REQUIRED)
        @Nullable
        String secret)
        implements CrossChecked {

    @Override
    public Stream<Violation> crossCheck() {
        return Stream.concat(
                isAddress()
                        ? Stream.of()
                        : Stream.of(new Violation(
                                "/url",
                                url,
                                "must be an http or https URL with a host, without user or fragment, in ASCII")),
                secret == null || WebhookSecret.isOne(secret)
                        ? Stream.of()
                        : Stream.of(new Violation("/secret", null, "must be whsec_ and 24 to 64 bytes in base 64")));
    }

    private boolean isAddress() {
        try {
            var uri = new URI(url);
            return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && uri.getPort() != 0
                    && uri.getPort() <= 65535
                    && url.chars().allMatch(c -> c < 128);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
