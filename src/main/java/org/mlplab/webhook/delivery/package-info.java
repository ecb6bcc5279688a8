/** What is to be delivered, written with what it tells of, until it has arrived. */
@NamedInterface("delivery")
@NullMarked
package org.mlplab.webhook.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
