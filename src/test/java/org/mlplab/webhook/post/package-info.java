@NullMarked
package org.mlplab.webhook.post;

import org.jspecify.annotations.NullMarked;
