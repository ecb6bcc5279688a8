package org.mlplab.experiment.list;

class ManyExperimentsOnH2 extends ManyExperiments {}
