/** The data sets' HTTP interface. */
@NullMarked
package org.mlplab.dataset.web;

import org.jspecify.annotations.NullMarked;
