package org.mlplab.api.document;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class OperationTextsTest {

    private final OperationTexts texts = new OperationTexts();

    OperationTextsTest() throws IOException {}

    private static OpenAPI document(String operationId, String status) {
        Operation operation = new Operation()
                .operationId(operationId)
                .responses(new ApiResponses().addApiResponse(status, new ApiResponse()));
        return new OpenAPI().paths(new Paths().addPathItem("/x", new PathItem().get(operation)));
    }

    @Test
    void no_operation_goes_without_a_text() {
        assertThatIllegalStateException()
                .isThrownBy(() -> texts.customise(document("doSomething", "200")))
                .withMessage("operation doSomething has no text");
    }

    @Test
    void no_text_goes_without_what_it_is_of() {
        assertThatIllegalStateException()
                .isThrownBy(() -> texts.customise(document("listNodes", "200")))
                .withMessageStartingWith("there are no operations [")
                .withMessageContaining("submitExperiment")
                .withMessageNotContaining("listNodes");
        assertThatIllegalStateException()
                .isThrownBy(() -> texts.customise(document("listNodes", "204")))
                .withMessage("listNodes never answers 200");
        assertThatIllegalStateException()
                .isThrownBy(() -> texts.customise(document("getDataset", "200")))
                .withMessage("getDataset has no parameter name");
    }
}
