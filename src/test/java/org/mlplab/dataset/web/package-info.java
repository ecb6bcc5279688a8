@NullMarked
package org.mlplab.dataset.web;

import org.jspecify.annotations.NullMarked;
