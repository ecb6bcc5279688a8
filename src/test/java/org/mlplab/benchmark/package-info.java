/**
 * Compares the service with what its users would do without it: {@code ./mvnw -Pbenchmark package}. {@code contender} runs
 * processes in turn, {@code report} holds figures against goals and the committed baseline; every other room is a part of the
 * benchmark.
 */
package org.mlplab.benchmark;
