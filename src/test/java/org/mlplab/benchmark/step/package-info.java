/** One minibatch again and again: how quick is an iteration? */
package org.mlplab.benchmark.step;
