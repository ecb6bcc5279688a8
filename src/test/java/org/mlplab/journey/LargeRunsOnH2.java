package org.mlplab.journey;

class LargeRunsOnH2 extends LargeRuns {}
