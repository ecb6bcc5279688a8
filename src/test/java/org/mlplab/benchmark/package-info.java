/**
 * Compares training with stock DL4J, NumPy and PyTorch: {@code ./mvnw -Pbenchmark test}. Each contender is a process of its
 * own that waits on its standard input; blocks of iterations are interleaved, so that all see the same machine.
 */
package org.mlplab.benchmark;
