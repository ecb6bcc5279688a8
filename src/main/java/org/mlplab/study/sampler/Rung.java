package org.mlplab.study.sampler;

/**
 * An epoch at which trials are compared before some of them are promoted.
 *
 * @param bracket from 0; trials are compared within one bracket only
 * @param number from 0, the lowest
 * @param epochs that a trial has been trained in all when it is compared here
 */
public record Rung(int bracket, int number, int epochs) {}
