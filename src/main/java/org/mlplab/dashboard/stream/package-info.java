/** Streams of events over HTTP that no thread waits for. */
@NullMarked
package org.mlplab.dashboard.stream;

import org.jspecify.annotations.NullMarked;
