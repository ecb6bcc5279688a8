package org.mlplab.benchmark.contender;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.mlplab.benchmark.report.Report;
import org.mlplab.benchmark.report.Sample;

/** Contenders that have started on one workload and run it in turn. */
public final class Heat implements AutoCloseable {

    /** A contender that is slower than the best of its kind by more than this cannot become the best. */
    private static final double HOPELESS = 1.1;

    private final List<Peer> peers = new ArrayList<>();
    private final Map<Peer, Double> pace = new LinkedHashMap<>();

    /** All at once; those that do not run here take no part. */
    public Heat(List<Contender> contenders, Workload workload, Report report) {
        List<Peer> started =
                contenders.stream().map(contender -> contender.start(workload)).toList();
        for (Peer peer : started) {
            if (!peer.isReady()) {
                report.note(peer.contender().name() + " does not run here");
                peer.close();
                continue;
            }
            peers.add(peer);
            if (peer.lacksOpenBlas()) {
                report.note(peer.contender().name()
                        + " multiplies without OpenBLAS here, which is no comparison: see libopenblas0-pthread");
            }
        }
    }

    /** @param seconds that each contender runs at least, about */
    public void warmUp(double seconds) {
        warmUp(1, seconds);
    }

    /**
     * Runs twice as many iterations as take so long: what a compiler has made quicker meanwhile shall take as long all the same.
     *
     * @param least iterations of a run
     */
    public void warmUp(int least, double seconds) {
        for (Peer peer : peers) {
            peer.run(least);
            double each = peer.run(least) / least;
            for (int i = 0; i < 2 && each * least < seconds; i++) {
                int enough = Math.max(least, iterationsIn(seconds, each));
                each = peer.run(enough) / enough;
            }
            pace.put(peer, each);
        }
    }

    /** As the warm-up found it; 0 of a contender that takes no part. */
    public double secondsPerIteration(String contender) {
        return peers.stream()
                .filter(peer -> peer.contender().name().equals(contender))
                .mapToDouble(pace::get)
                .findFirst()
                .orElse(0);
    }

    /** Of these contenders only the quickest so far, and those that are about as quick, go on. */
    public void keepBest(Predicate<Contender> kind) {
        double best = peers.stream()
                .filter(peer -> kind.test(peer.contender()))
                .mapToDouble(pace::get)
                .min()
                .orElse(0);
        List<Peer> hopeless = peers.stream()
                .filter(peer -> kind.test(peer.contender()) && pace.get(peer) > best * HOPELESS)
                .sorted(Comparator.comparing(pace::get))
                .toList();
        hopeless.forEach(Peer::close);
        peers.removeAll(hopeless);
    }

    /**
     * Blocks of so many seconds in turn.
     *
     * @return seconds an iteration by contender's name
     */
    public Map<String, Sample> run(int rounds, double blockSeconds) {
        return run(rounds, peer -> iterationsIn(blockSeconds, pace.get(peer)));
    }

    /**
     * Blocks of so many iterations in turn.
     *
     * @return seconds an iteration by contender's name
     */
    public Map<String, Sample> runIterations(int rounds, int iterations) {
        return run(rounds, peer -> iterations);
    }

    private Map<String, Sample> run(int rounds, ToIntFunction<Peer> iterations) {
        Map<String, List<Double>> seconds = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Peer peer : peers) {
                int count = iterations.applyAsInt(peer);
                seconds.computeIfAbsent(peer.contender().name(), name -> new ArrayList<>())
                        .add(peer.run(count) / count / peer.contender().runs());
            }
        }
        Map<String, Sample> samples = new LinkedHashMap<>();
        seconds.forEach((name, values) -> samples.put(name, Sample.of(values)));
        return samples;
    }

    private static int iterationsIn(double seconds, double each) {
        return Math.max(1, (int) (seconds / each));
    }

    @Override
    public void close() {
        peers.forEach(Peer::close);
    }
}
