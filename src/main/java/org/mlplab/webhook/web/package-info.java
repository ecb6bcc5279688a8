/** Webhooks over HTTP. */
@NullMarked
package org.mlplab.webhook.web;

import org.jspecify.annotations.NullMarked;
