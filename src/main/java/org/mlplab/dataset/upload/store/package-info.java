/** Uploaded data sets in the database, where all nodes find them, and on this node's disk, where reading is quick. */
@NullMarked
package org.mlplab.dataset.upload.store;

import org.jspecify.annotations.NullMarked;
