package org.mlplab.prediction.network;

import org.mlplab.training.memory.Memory;

/** This node has not the memory to read a network; the message has the figures. */
public class NetworkTooLargeException extends RuntimeException {

    NetworkTooLargeException(long experimentId, Memory need, Memory room) {
        super("to ask the network of experiment %d takes %s, of which this node has %s"
                .formatted(experimentId, words(need), words(room)));
    }

    static String words(Memory memory) {
        return "%,d MiB on the Java heap and %,d MiB outside of it"
                .formatted(memory.heap() >> 20, memory.offHeap() >> 20);
    }
}
