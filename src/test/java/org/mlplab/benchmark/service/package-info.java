/** The packaged service by itself: how quickly it starts, takes up work, answers, and what answering costs training. */
package org.mlplab.benchmark.service;
