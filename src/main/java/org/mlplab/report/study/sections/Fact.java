package org.mlplab.report.study.sections;

/** A row of a table of facts. */
record Fact(String name, String text) {}
