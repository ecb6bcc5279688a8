/** What a spec must know of the data sets that it may name. */
@NullMarked
@NamedInterface("catalog")
package org.mlplab.spec.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
