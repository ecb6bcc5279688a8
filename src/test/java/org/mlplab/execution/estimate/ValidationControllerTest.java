package org.mlplab.execution.estimate;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.mlplab.experiment.Admission;
import org.mlplab.spec.document.SpecReader;
import org.mlplab.training.trial.TrialRunsBusyException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class ValidationControllerTest {

    @Test
    void sendsAwayWhomItCannotServeSoon() throws Exception {
        Estimator estimator = mock();
        when(estimator.estimate(any())).thenThrow(new TrialRunsBusyException());
        var mvc = MockMvcBuilders.standaloneSetup(
                        new ValidationController(mock(SpecReader.class), mock(Admission.class), estimator))
                .setControllerAdvice(new TrialRunProblems())
                .build();

        mvc.perform(post("/experiments/validate")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "2"))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.title").value("Busy"))
                .andExpect(jsonPath("$.detail")
                        .value("As many specs are being tried out as may be at once; please try again."));
    }
}
