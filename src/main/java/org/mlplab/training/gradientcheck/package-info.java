/**
 * Gradients of a small network computed in three ways and compared: by the closed form, by the backpropagation that
 * experiments train with, and by central differences.
 *
 * <p>Words and indices are the report's: a⁽¹⁾ = x, z⁽ˡ⁺¹⁾ = a⁽ˡ⁾ W⁽ˡ⁾ + b⁽ˡ⁾, a⁽ˡ⁾ = max(0, z⁽ˡ⁾) in hidden layers and
 * p = softmax(z⁽ᴸ⁺¹⁾) for L layers of weights; one row an example, N examples.
 */
@NullMarked
package org.mlplab.training.gradientcheck;

import org.jspecify.annotations.NullMarked;
