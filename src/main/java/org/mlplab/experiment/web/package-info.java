/** Experiments over HTTP. */
@NullMarked
package org.mlplab.experiment.web;

import org.jspecify.annotations.NullMarked;
