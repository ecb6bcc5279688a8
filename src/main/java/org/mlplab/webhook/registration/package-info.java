/** Who is told what. */
@NullMarked
package org.mlplab.webhook.registration;

import org.jspecify.annotations.NullMarked;
