package org.mlplab.execution.memory;

import java.util.HashMap;
import java.util.Map;
import org.mlplab.training.memory.Memory;
import org.mlplab.training.memory.MemoryNeed;

/** What those that train on a node take of its memory; a data set counts once. For one thread at a time. */
public final class TakenMemory {

    private final Memory room;
    private final Map<String, Integer> users = new HashMap<>();
    private Memory taken = Memory.NONE;

    /** @param room for all together */
    public TakenMemory(Memory room) {
        this.room = room;
    }

    public boolean hasRoomFor(MemoryNeed need) {
        return more(need).fitsIn(free());
    }

    public void take(MemoryNeed need) {
        taken = taken.plus(more(need));
        users.merge(need.dataset(), 1, Integer::sum);
    }

    public void give(MemoryNeed need) {
        users.computeIfPresent(need.dataset(), (name, count) -> count == 1 ? null : count - 1);
        taken = taken.minus(more(need));
    }

    /** What would be taken more than without it. */
    public Memory more(MemoryNeed need) {
        return users.containsKey(need.dataset()) ? need.own() : need.total();
    }

    public Memory taken() {
        return taken;
    }

    public Memory free() {
        return room.minus(taken);
    }
}
