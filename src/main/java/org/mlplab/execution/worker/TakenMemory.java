package org.mlplab.execution.worker;

import java.util.HashMap;
import java.util.Map;
import org.mlplab.training.memory.Memory;
import org.mlplab.training.memory.MemoryNeed;

/** What those that train on this node take of its memory; a data set counts once. For one thread at a time. */
final class TakenMemory {

    private final Memory room;
    private final Map<String, Integer> users = new HashMap<>();
    private Memory taken = Memory.NONE;

    /** @param room for all together */
    TakenMemory(Memory room) {
        this.room = room;
    }

    boolean hasRoomFor(MemoryNeed need) {
        return taken.plus(of(need)).fitsIn(room);
    }

    void take(MemoryNeed need) {
        taken = taken.plus(of(need));
        users.merge(need.dataset(), 1, Integer::sum);
    }

    void give(MemoryNeed need) {
        users.computeIfPresent(need.dataset(), (name, count) -> count == 1 ? null : count - 1);
        taken = taken.minus(of(need));
    }

    /** More than without it. */
    private Memory of(MemoryNeed need) {
        return users.containsKey(need.dataset()) ? need.own() : need.total();
    }

    Memory taken() {
        return taken;
    }
}
