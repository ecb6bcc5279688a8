/** Answers that are files to be saved: written while they are sent, under a name that is safe everywhere. */
@NullMarked
package org.mlplab.export.file;

import org.jspecify.annotations.NullMarked;
