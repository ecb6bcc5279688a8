package org.mlplab.security;

import java.util.List;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.stereotype.Component;

/** Turns a presented key into its holder's name, which is then the request's user principal. */
@Component
final class ApiKeyAuthenticator implements AuthenticationManager {

    private final ApiKeys keys;

    ApiKeyAuthenticator(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public Authentication authenticate(Authentication presented) {
        return keys.holderOf(String.valueOf(presented.getCredentials()))
                .map(name -> new PreAuthenticatedAuthenticationToken(name, "", List.of()))
                .orElseThrow(() -> new BadCredentialsException("unknown key"));
    }
}
