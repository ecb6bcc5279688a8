package org.mlplab.execution;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** This process among those that share a database. */
@Component
public class Node {

    private final String name = hostName() + "-" + UUID.randomUUID().toString().substring(0, 8);

    private static String hostName() {
        try {
            String host = InetAddress.getLocalHost().getHostName();
            return host.substring(0, Math.min(host.length(), 40));
        } catch (UnknownHostException e) {
            return "node";
        }
    }

    /** Unique, at most 50 characters: two processes on one machine are two nodes. */
    public String name() {
        return name;
    }
}
