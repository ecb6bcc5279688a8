package org.mlplab.training.platform;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import org.bytedeco.javacpp.Pointer;
import org.mlplab.training.memory.Memory;

/** The memory that this process may have. */
public final class ProcessMemory {

    private static final double MIB = 1 << 20;

    private ProcessMemory() {}

    /** Most of the Java heap that long-lived and large objects can take: the serial collector keeps a third for others. */
    public static long largestHeapPool() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(usage -> usage.getMax())
                .max()
                .orElseGet(() -> Runtime.getRuntime().maxMemory());
    }

    /** Most that the whole process may have: JavaCPP's limit, and all that the container or the machine has. */
    public static long most() {
        long machine =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
        long limit = Pointer.maxPhysicalBytes();
        return limit > 0 ? Math.min(limit, machine) : machine;
    }

    /**
     * Before arrays are made: ND4J makes them whatever JavaCPP's limit is, and where the machine has none for them the operating system
     * ends the process.
     *
     * @throws OutOfMemoryError if there is less than that, with the figures
     */
    public static void require(Memory need) {
        long has = Pointer.physicalBytes();
        if (has + need.offHeap() > most()) {
            throw new OutOfMemoryError(
                    "training takes %.0f MiB outside the Java heap; the process has %.0f MiB of at most %.0f"
                            .formatted(need.offHeap() / MIB, has / MIB, most() / MIB));
        }
    }
}
