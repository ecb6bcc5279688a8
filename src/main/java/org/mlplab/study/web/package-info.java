/** The HTTP interface of studies. */
@NullMarked
package org.mlplab.study.web;

import org.jspecify.annotations.NullMarked;
