package org.mlplab.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;

/** Finds the key in {@code Authorization: Bearer <key>} (RFC 6750, section 2.1). */
final class BearerKeyConverter implements AuthenticationConverter {

    private static final Pattern BEARER = Pattern.compile("Bearer +(\\S+) *", Pattern.CASE_INSENSITIVE);

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return null;
        }
        Matcher bearer = BEARER.matcher(header);
        if (!bearer.matches()) {
            throw new BadCredentialsException("not a Bearer key");
        }
        return new PreAuthenticatedAuthenticationToken("unknown", bearer.group(1));
    }
}
