/** That studies change, and how to tell without reading all of them. */
@NamedInterface("change")
@NullMarked
package org.mlplab.study.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
