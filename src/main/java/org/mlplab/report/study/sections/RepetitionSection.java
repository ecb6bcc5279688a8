package org.mlplab.report.study.sections;

import java.util.ArrayList;
import java.util.List;
import org.mlplab.experiment.Provenance;
import org.mlplab.report.study.StudyReport;
import org.mlplab.study.StudyRequest;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that is needed to repeat a study.
 *
 * @param request as JSON, for POST /studies
 * @param command that sends it
 */
record RepetitionSection(String file, String request, String command, List<Fact> facts, String sentence) {

    static RepetitionSection of(StudyReport report, Links links, JsonMapper json) {
        StudyRequest request = report.study().request();
        String file = "study-%d.json".formatted(report.study().id());
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact("Seed of the sampler", String.valueOf(request.seed())),
                new Fact("Seed of the trials", request.base().path("seed").asString("0"))));
        if (report.provenance() != null) {
            facts.addAll(machine(report.provenance()));
        }
        return new RepetitionSection(
                file,
                json.writerWithDefaultPrettyPrinter().writeValueAsString(request),
                "curl -H 'Content-Type: application/json' -d @%s %s".formatted(file, links.studies()),
                facts,
                sentence(request));
    }

    static List<Fact> machine(Provenance provenance) {
        return List.of(
                new Fact("MLP Lab", provenance.version()),
                new Fact("Data set, SHA-256", provenance.datasetChecksum()),
                new Fact("Processor", provenance.cpu()),
                new Fact("Threads", String.valueOf(provenance.threads())),
                new Fact("Backend", "%s, DL4J %s".formatted(provenance.backend(), provenance.dl4jVersion())),
                new Fact("Native library", provenance.nativeLibrary()),
                new Fact("BLAS", provenance.blas()),
                new Fact("Java", provenance.java()),
                new Fact("Operating system", provenance.operatingSystem()));
    }

    private static String sentence(StudyRequest request) {
        String same =
                "The same request on the same version, data, number of threads and type of processor gives the same "
                        + "numbers, bit for bit.";
        return request.parallelTrials() == 1
                ? same
                : same
                        + (" But %d trials ran at once, and with more than one the moves of ASHA, HYPERBAND and TPE depend on "
                                        + "which of them ends first: those samplers may then try other points, or give up "
                                        + "others.")
                                .formatted(request.parallelTrials());
    }
}
