/** The data sets that the service knows: what is known of each, and how it is read from its files. */
@NullMarked
package org.mlplab.dataset.source;

import org.jspecify.annotations.NullMarked;
