/** What a key is: its digest, its role, and those that configuration names. */
@NullMarked
package org.mlplab.security.key;

import org.jspecify.annotations.NullMarked;
