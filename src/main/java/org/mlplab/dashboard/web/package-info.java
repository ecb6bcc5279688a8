/** The feed's HTTP interface. */
@NullMarked
package org.mlplab.dashboard.web;

import org.jspecify.annotations.NullMarked;
