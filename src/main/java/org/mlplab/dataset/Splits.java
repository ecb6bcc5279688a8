package org.mlplab.dataset;

/** The three disjoint splits of one experiment. */
public record Splits(Examples train, Examples validation, Examples test) {}
