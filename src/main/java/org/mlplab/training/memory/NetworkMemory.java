package org.mlplab.training.memory;

/**
 * Memory for networks that are read beside training: what the service has set apart for them, and where that is not enough what
 * experiments leave free.
 */
public final class NetworkMemory {

    /** Takes no memory. */
    public static final FreeMemory.Lease NOTHING = () -> {};

    private final FreeMemory free;
    private final Memory mostOfOne;
    private Memory own;

    /**
     * With all that is set apart still there.
     *
     * @param own set apart
     * @param mostOfOne of it, for one network
     */
    public NetworkMemory(FreeMemory free, Memory own, Memory mostOfOne) {
        this.free = free;
        this.own = own;
        this.mostOfOne = mostOfOne;
    }

    /**
     * Memory for one network.
     *
     * @param purpose for people, such as "to ask the network of experiment 7"
     * @throws NetworkTooLargeException if this node has not so much
     * @throws NoMemoryNowException if others have it now
     */
    public FreeMemory.Lease take(String purpose, Memory need) {
        if (takeOwn(need)) {
            return () -> giveOwn(need);
        }
        if (!need.fitsIn(mostOfOne) && !need.fitsIn(free.room())) {
            throw new NetworkTooLargeException(purpose, need, free.room());
        }
        return free.take(need).orElseThrow(() -> new NoMemoryNowException(purpose, need));
    }

    private synchronized boolean takeOwn(Memory need) {
        if (!need.fitsIn(mostOfOne) || !need.fitsIn(own)) {
            return false;
        }
        own = own.minus(need);
        return true;
    }

    private synchronized void giveOwn(Memory need) {
        own = own.plus(need);
    }
}
