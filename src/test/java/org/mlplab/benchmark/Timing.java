package org.mlplab.benchmark;

/** Seconds an iteration, over a contender's blocks. */
record Timing(double best, double median) {}
