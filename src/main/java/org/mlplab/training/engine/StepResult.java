package org.mlplab.training.engine;

/**
 * What one iteration showed, all of it before the update.
 *
 * @param dataLoss mean cross-entropy of the minibatch, in nats, without regularization
 * @param penalty λΣ‖W‖² over all layers; 0 where λ is 0
 * @param correct examples classified correctly
 */
public record StepResult(double dataLoss, double penalty, int correct) {}
