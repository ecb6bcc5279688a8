/** Contents of any size in the database: written and read as streams, kept as rows of pieces. */
@NullMarked
@NamedInterface("chunk")
package org.mlplab.database.chunk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
