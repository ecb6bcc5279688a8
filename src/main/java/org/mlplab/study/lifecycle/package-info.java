/** A study from its submission to its end: the owner of its transitions and of its steps. */
@NamedInterface("lifecycle")
@NullMarked
package org.mlplab.study.lifecycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
