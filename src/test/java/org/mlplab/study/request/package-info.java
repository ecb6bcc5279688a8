@NullMarked
package org.mlplab.study.request;

import org.jspecify.annotations.NullMarked;
