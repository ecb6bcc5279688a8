package org.mlplab.security.key;

import org.jspecify.annotations.Nullable;

/**
 * Whose key was presented.
 *
 * @param stored digest of a key that can be withdrawn while the service runs; null for one that is configured
 */
public record KeyHolder(String name, Role role, @Nullable KeyDigest stored) {}
