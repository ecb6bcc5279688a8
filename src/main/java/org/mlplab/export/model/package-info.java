/** Trained networks over HTTP. */
@NullMarked
package org.mlplab.export.model;

import org.jspecify.annotations.NullMarked;
