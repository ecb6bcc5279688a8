/** A spec as a JSON document: read from a request and checked, stored and hashed. */
@NullMarked
@NamedInterface("document")
package org.mlplab.spec.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
