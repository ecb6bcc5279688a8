@NamedInterface("lifecycle")
@NullMarked
package org.mlplab.study.lifecycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
