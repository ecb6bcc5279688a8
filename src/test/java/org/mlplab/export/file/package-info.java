@NullMarked
package org.mlplab.export.file;

import org.jspecify.annotations.NullMarked;
