package org.mlplab.training.memory;

/** This node has not the memory to read a network; the message has the figures. */
public class NetworkTooLargeException extends RuntimeException {

    NetworkTooLargeException(String purpose, Memory need, Memory room) {
        super("%s takes %s, of which this node has %s".formatted(purpose, words(need), words(room)));
    }

    static String words(Memory memory) {
        return "%s on the Java heap and %s outside of it"
                .formatted(Memory.mib(memory.heap()), Memory.mib(memory.offHeap()));
    }
}
