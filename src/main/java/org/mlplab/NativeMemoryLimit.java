package org.mlplab;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * JavaCPP's limit of the memory of the whole process, above which it makes no more arrays. Its own default is twice the Java heap's
 * maximum, which leaves a small machine or a small heap no room for a network.
 */
final class NativeMemoryLimit {

    private static final String PROPERTY = "org.bytedeco.javacpp.maxphysicalbytes";
    private static final String OTHER_SPELLING = "org.bytedeco.javacpp.maxPhysicalBytes";
    private static final long LEAST_BESIDE_THE_HEAP = 1L << 30;
    private static final double MOST_OF_THE_MACHINE = 0.9;

    private NativeMemoryLimit() {}

    /** Sets it unless it was set. Has to come before JavaCPP is loaded. */
    static void apply() {
        if (System.getProperty(PROPERTY) == null && System.getProperty(OTHER_SPELLING) == null) {
            long machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                    .getTotalMemorySize();
            System.setProperty(
                    PROPERTY, String.valueOf(bytes(Runtime.getRuntime().maxMemory(), machine)));
        }
    }

    static long bytes(long heap, long machine) {
        return Math.min((long) (MOST_OF_THE_MACHINE * machine), Math.max(2 * heap, heap + LEAST_BESIDE_THE_HEAP));
    }
}
