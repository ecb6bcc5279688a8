/**
 * Ways to run a workload. Each is a process of its own that waits on its standard input; blocks of iterations are interleaved, so
 * that all see the same machine.
 */
package org.mlplab.benchmark.contender;
