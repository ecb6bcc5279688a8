/** What a study searches: the axes of its space, and points in it. */
@NamedInterface("space")
@NullMarked
package org.mlplab.study.space;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
