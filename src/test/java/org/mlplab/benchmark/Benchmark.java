package org.mlplab.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Runs all contenders on all workloads, prints a table and writes {@code target/benchmark.json}. */
final class Benchmark {

    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 40);

    private Benchmark() {}

    private static List<Contender> contenders() {
        List<Contender> all = new ArrayList<>(List.of(
                Contender.java("ours, 2 threads", Ours.class, 2, 1),
                Contender.java("ours, 1 thread", Ours.class, 1, 1),
                Contender.java("ours, 2 experiments", OursTwice.class, 1, 2),
                Contender.java("ours, whole experiment", WholeExperiment.class, 2, WholeExperiment.ITERATIONS),
                Contender.java("stock DL4J", Stock.class, 2, 1),
                Contender.python("NumPy, 2 threads", "numpy_peer.py", 2, 2),
                Contender.python("PyTorch 1, 2 threads", "torch_peer.py", 2, 2),
                Contender.python("PyTorch 1, BLAS on 2 threads", "torch_peer.py", 1, 2),
                Contender.python("PyTorch 1, 1 thread", "torch_peer.py", 1, 1)));
        all.addAll(DjlContenders.available());
        return all;
    }

    public static void main(String[] arguments) {
        String only = System.getProperty("benchmark.only", "");
        ObjectMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Map<String, Map<String, Timing>> results = new LinkedHashMap<>();
        for (Workload workload : Workload.ALL) {
            if (workload.name().contains(only)) {
                Map<String, Timing> timings = run(workload);
                results.put(workload.name(), timings);
                System.out.print(report(Map.of(workload.name(), timings)).table());
                // After every workload: what was measured is not lost when the next one is interrupted.
                json.writeValue(
                        Path.of("target", "benchmark.json"), report(results).content());
            }
        }
    }

    private static Report report(Map<String, Map<String, Timing>> results) {
        return new Report(BlasCore.model(), Runtime.getRuntime().availableProcessors(), results);
    }

    private static Map<String, Timing> run(Workload workload) {
        List<Peer> peers = new ArrayList<>();
        try {
            for (Contender contender : contenders()) {
                Peer peer = contender.start(workload);
                if (peer.prepare()) {
                    peers.add(peer);
                    if (contender.isPython() && !peer.usesOpenBlas()) {
                        System.out.println(
                                contender.name() + " multiplies without OpenBLAS here, which is no comparison:"
                                        + " see libopenblas0-pthread");
                    }
                } else {
                    System.out.println(contender.name() + " does not run here");
                    peer.close();
                }
            }
            for (int round = 0; round < ROUNDS; round++) {
                peers.forEach(Peer::block);
            }
            Map<String, Timing> timings = new LinkedHashMap<>();
            peers.forEach(peer -> timings.put(peer.contender().name(), peer.timing()));
            return timings;
        } finally {
            peers.forEach(Peer::close);
        }
    }
}
