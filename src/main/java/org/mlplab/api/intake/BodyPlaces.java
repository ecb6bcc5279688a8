package org.mlplab.api.intake;

import java.util.HashMap;
import java.util.Map;

/** Threads that may read bodies at once: for one network of clients, and for all together. The others are left for all else. */
final class BodyPlaces {

    private final int mostOfOne;
    private final int most;
    private final Map<String, Integer> taken = new HashMap<>();
    private int total;

    BodyPlaces(int mostOfOne, int most) {
        this.mostOfOne = mostOfOne;
        this.most = most;
    }

    /** Whether there was one for that network. */
    synchronized boolean take(String network) {
        int ofOne = taken.getOrDefault(network, 0);
        if (ofOne >= mostOfOne || total >= most) {
            return false;
        }
        taken.put(network, ofOne + 1);
        total++;
        return true;
    }

    synchronized void give(String network) {
        total--;
        taken.computeIfPresent(network, (key, ofOne) -> ofOne == 1 ? null : ofOne - 1);
    }
}
