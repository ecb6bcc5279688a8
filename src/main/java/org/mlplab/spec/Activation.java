package org.mlplab.spec;

/** Activation function of a hidden layer. */
public enum Activation {
    /** max(0, x). */
    RELU,
    /** x where positive, 0.01 x elsewhere. */
    LEAKY_RELU,
    /** x where positive, eˣ − 1 elsewhere. */
    ELU,
    /** x Φ(x), by its approximation x σ(1.702 x) (Hendrycks and Gimpel, 2016). */
    GELU,
    /** x σ(x). */
    SWISH,
    /** ln(1 + eˣ). */
    SOFTPLUS,
    TANH,
    /** σ(x) = 1 / (1 + e⁻ˣ). */
    SIGMOID,
    /** x: the layers collapse to one linear map, which is sometimes what one wants to show. */
    IDENTITY
}
