/** Trained networks as files that others read: ONNX, DL4J's zip, NumPy arrays. */
@NullMarked
@NamedInterface("export")
package org.mlplab.training.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
