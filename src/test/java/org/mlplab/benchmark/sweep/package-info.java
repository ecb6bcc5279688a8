/** A study's trials: one after the other on all cores, or side by side on one core each? */
package org.mlplab.benchmark.sweep;
