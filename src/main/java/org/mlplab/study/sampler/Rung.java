package org.mlplab.study.sampler;

/**
 * A place where trials are compared before some of them go on.
 *
 * @param bracket from 0; trials are compared within one bracket only
 * @param number from 0, the lowest
 * @param epochs that a trial has been trained in all when it is compared here
 */
public record Rung(int bracket, int number, int epochs) {}
