/** One signed POST to an address that may be posted to. */
@NullMarked
package org.mlplab.webhook.post;

import org.jspecify.annotations.NullMarked;
