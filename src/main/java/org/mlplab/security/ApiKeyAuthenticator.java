package org.mlplab.security;

import java.util.Optional;
import org.mlplab.security.key.ConfiguredKeys;
import org.mlplab.security.key.KeyDigest;
import org.mlplab.security.key.KeyHolder;
import org.mlplab.security.stored.KeyUses;
import org.mlplab.security.stored.KeysUnavailableException;
import org.mlplab.security.stored.StoredKeys;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.stereotype.Component;

/** Turns a presented key into its holder, whose name is then the request's user principal and whose roles are its authorities. */
@Component
final class ApiKeyAuthenticator implements AuthenticationManager {

    private final ConfiguredKeys configured;
    private final StoredKeys stored;
    private final KeyUses uses;

    ApiKeyAuthenticator(ConfiguredKeys configured, StoredKeys stored, KeyUses uses) {
        this.configured = configured;
        this.stored = stored;
        this.uses = uses;
    }

    @Override
    public Authentication authenticate(Authentication presented) {
        KeyDigest digest = KeyDigest.of(String.valueOf(presented.getCredentials()));
        // In this order: a configured key needs no database.
        KeyHolder holder = configured
                .holderOf(digest)
                .or(() -> storedHolder(digest))
                .orElseThrow(() -> new BadCredentialsException("unknown key"));
        var authenticated = new PreAuthenticatedAuthenticationToken(
                holder.name(),
                "",
                holder.role().included().stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .toList());
        authenticated.setDetails(holder);
        return authenticated;
    }

    private Optional<KeyHolder> storedHolder(KeyDigest digest) {
        try {
            return stored.find(digest).map(key -> {
                uses.note(key);
                return new KeyHolder(key.name(), key.role(), digest);
            });
        } catch (KeysUnavailableException e) {
            throw new AuthenticationServiceException(e.getMessage(), e);
        }
    }
}
