package org.mlplab.export.run;

import java.util.Map;
import org.mlplab.experiment.ExperimentState;
import tools.jackson.databind.JsonNode;

/** What TensorBoard's HParams page shows of a run beside its curves, as summary values. */
final class HyperParameters {

    // Numbers of fields, from summary.proto, tensor.proto and plugin_data.proto of TensorBoard.
    private static final int TAG = 1;
    private static final int METADATA = 9;
    private static final int TENSOR = 8;
    private static final int PLUGIN_DATA = 1;
    private static final int PLUGIN_NAME = 1;
    private static final int PLUGIN_CONTENT = 2;
    private static final int SESSION_START = 3;
    private static final int SESSION_END = 4;
    private static final int PARAMETERS = 1;
    private static final int START_SECONDS = 5;
    private static final int STATUS = 1;
    private static final int END_SECONDS = 2;
    private static final int KEY = 1;
    private static final int VALUE = 2;
    private static final int NUMBER = 2;
    private static final int TEXT = 3;
    private static final int TRUTH = 4;
    private static final long SUCCESS = 1;
    private static final long FAILURE = 2;

    private HyperParameters() {}

    /** @param started in seconds since 1970 */
    static ProtocolBuffer start(Map<String, JsonNode> parameters, double started) {
        var session = new ProtocolBuffer();
        parameters.forEach((name, value) ->
                session.put(PARAMETERS, new ProtocolBuffer().put(KEY, name).put(VALUE, value(value))));
        return summary("session_start_info", SESSION_START, session.put(START_SECONDS, started));
    }

    /** @param ended in seconds since 1970 */
    static ProtocolBuffer end(ExperimentState state, double ended) {
        var session = new ProtocolBuffer()
                .put(STATUS, state == ExperimentState.SUCCEEDED ? SUCCESS : FAILURE)
                .put(END_SECONDS, ended);
        return summary("session_end_info", SESSION_END, session);
    }

    private static ProtocolBuffer value(JsonNode value) {
        if (value.isNumber()) {
            return new ProtocolBuffer().put(NUMBER, value.asDouble());
        }
        return value.isBoolean()
                ? new ProtocolBuffer().put(TRUTH, value.asBoolean() ? 1L : 0L)
                : new ProtocolBuffer().put(TEXT, value.asString());
    }

    private static ProtocolBuffer summary(String name, int field, ProtocolBuffer session) {
        var plugin = new ProtocolBuffer()
                .put(PLUGIN_NAME, "hparams")
                .put(PLUGIN_CONTENT, new ProtocolBuffer().put(field, session));
        return new ProtocolBuffer()
                .put(TAG, "_hparams_/" + name)
                .put(METADATA, new ProtocolBuffer().put(PLUGIN_DATA, plugin))
                .put(TENSOR, emptyTensor());
    }

    /** Of floats and shape [0]: its reader wants one. */
    private static ProtocolBuffer emptyTensor() {
        int type = 1;
        int shape = 2;
        int dimension = 2;
        int size = 1;
        return new ProtocolBuffer()
                .put(type, 1L)
                .put(shape, new ProtocolBuffer().put(dimension, new ProtocolBuffer().put(size, 0L)));
    }
}
