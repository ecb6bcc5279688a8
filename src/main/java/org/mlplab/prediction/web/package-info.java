/** The HTTP interface of predictions. */
@NullMarked
package org.mlplab.prediction.web;

import org.jspecify.annotations.NullMarked;
