/** Whole experiments: what does a user wait for, here and with a script? */
package org.mlplab.benchmark.whole;
