/** Examples as pictures, and pictures as examples. */
@NullMarked
@NamedInterface("picture")
package org.mlplab.dataset.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
