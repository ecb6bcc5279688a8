/** The service as strangers treat it: clumsy, curious, slow or hostile. */
@NullMarked
package org.mlplab.hostile;

import org.jspecify.annotations.NullMarked;
