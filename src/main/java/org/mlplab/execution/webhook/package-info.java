/** The jobs that deliver to webhooks. */
@NullMarked
package org.mlplab.execution.webhook;

import org.jspecify.annotations.NullMarked;
