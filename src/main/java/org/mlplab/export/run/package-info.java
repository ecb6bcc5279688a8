/** What experiments showed, as TensorBoard, MLflow and spreadsheets read it. */
@NullMarked
package org.mlplab.export.run;

import org.jspecify.annotations.NullMarked;
