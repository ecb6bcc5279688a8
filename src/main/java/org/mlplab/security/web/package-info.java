/** Keys over HTTP. */
@NullMarked
package org.mlplab.security.web;

import org.jspecify.annotations.NullMarked;
