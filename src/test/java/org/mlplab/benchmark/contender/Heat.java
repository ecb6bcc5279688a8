package org.mlplab.benchmark.contender;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.mlplab.benchmark.report.Report;
import org.mlplab.benchmark.report.Sample;

/** Contenders that have started on one workload and run it in turn. */
public final class Heat implements AutoCloseable {

    /** A contender that is slower than the best of its kind by more than this cannot become the best. */
    private static final double HOPELESS = 1.1;

    private final Report report;
    private final List<Peer> peers = new ArrayList<>();
    private final Map<Peer, Double> pace = new LinkedHashMap<>();

    /** All at once; those that do not run here take no part. */
    public Heat(List<Contender> contenders, Workload workload, Report report) {
        this.report = report;
        for (Contender contender : contenders) {
            try {
                peers.add(contender.start(workload));
            } catch (UncheckedIOException e) {
                report.note("%s does not run here: %s".formatted(contender.name(), e.getMessage()));
            }
        }
        for (Peer peer : List.copyOf(peers)) {
            if (!peer.isReady()) {
                leaveOut(peer, "does not run here: see target/benchmark-logs");
            } else if (peer.lacksOpenBlas()) {
                report.note(peer.contender().name()
                        + " multiplies without OpenBLAS here, which is no comparison: see libopenblas0-pthread");
            }
        }
    }

    private void leaveOut(Peer peer, String why) {
        report.note(peer.contender().name() + " " + why);
        peer.close();
        peers.remove(peer);
        pace.remove(peer);
    }

    /** @param seconds that each contender runs at least, about */
    public void warmUp(double seconds) {
        warmUp(1, seconds);
    }

    /**
     * Runs as many iterations as take so long, twice at most: what a compiler has made quicker meanwhile shall take as long all the
     * same.
     *
     * @param least iterations of a run
     */
    public void warmUp(int least, double seconds) {
        for (Peer peer : List.copyOf(peers)) {
            try {
                pace.put(peer, warm(peer, least, seconds));
            } catch (IllegalStateException e) {
                leaveOut(peer, "does not run here: see target/benchmark-logs");
            }
        }
    }

    private static double warm(Peer peer, int least, double seconds) {
        peer.run(least);
        double each = peer.run(least) / least;
        for (int i = 0; i < 2 && each * least < seconds; i++) {
            int enough = Math.max(least, iterationsIn(seconds, each));
            each = peer.run(enough) / enough;
        }
        return each;
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
        for (Peer peer : List.copyOf(peers)) {
            double slower = pace.get(peer) / best;
            if (kind.test(peer.contender()) && slower > HOPELESS) {
                leaveOut(
                        peer,
                        String.format(
                                Locale.ROOT, "took %.2f times as long as the best of its kind: left out", slower));
            }
        }
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
