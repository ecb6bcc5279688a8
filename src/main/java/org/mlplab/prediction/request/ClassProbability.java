package org.mlplab.prediction.request;

/**
 * How probable a class is.
 *
 * @param probability 0 to 1; not finite where the network's answer is not
 */
public record ClassProbability(int label, double probability) {}
