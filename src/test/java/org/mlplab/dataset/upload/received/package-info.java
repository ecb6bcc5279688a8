@NullMarked
package org.mlplab.dataset.upload.received;

import org.jspecify.annotations.NullMarked;
