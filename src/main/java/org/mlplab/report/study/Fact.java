package org.mlplab.report.study;

/** Something with a name. */
record Fact(String name, String text) {}
