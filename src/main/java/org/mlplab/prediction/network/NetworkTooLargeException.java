package org.mlplab.prediction.network;

import org.mlplab.training.memory.Memory;

/** This node has not the memory to read a network; the message has the figures. */
public class NetworkTooLargeException extends RuntimeException {

    NetworkTooLargeException(long experimentId, Memory need, Memory room) {
        super("to ask the network of experiment %d takes %s, of which this node has %s"
                .formatted(experimentId, words(need), words(room)));
    }

    static String words(Memory memory) {
        return "%s on the Java heap and %s outside of it"
                .formatted(Memory.mib(memory.heap()), Memory.mib(memory.offHeap()));
    }
}
