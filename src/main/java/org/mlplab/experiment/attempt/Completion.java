package org.mlplab.experiment.attempt;

import org.jspecify.annotations.Nullable;
import org.mlplab.database.chunk.Payload;
import org.mlplab.experiment.TestResult;

/**
 * Training came to its end.
 *
 * @param reason why no more epochs were trained, in words
 * @param test null where the spec asks for none
 * @param parameters that selection names
 * @param signature what the network reads and answers, as JSON in training's own form
 */
public record Completion(String reason, @Nullable TestResult test, Payload parameters, String signature) {}
