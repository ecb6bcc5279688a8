/** Files as they come over HTTP: on this node's disk for as long as the request lasts. */
@NullMarked
package org.mlplab.dataset.upload.received;

import org.jspecify.annotations.NullMarked;
