package org.mlplab.execution.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.mlplab.execution.JsonTaskData;
import org.mlplab.study.Budget;
import org.mlplab.study.StoredStudies;
import org.mlplab.study.StudyState;
import org.mlplab.study.StudyView;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Looks that a study asks for itself, on a node that gets the data only later. */
class StudyLookTaskTest extends StoredStudies {

    private static final String LOOKS = ", \"evaluateWinnerOnTest\": true";

    @Autowired
    private StudyLookTask task;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private Clock clock;

    private ManualScheduler trainingNode() {
        SettableClock time = new SettableClock();
        time.set(clock.instant());
        return (ManualScheduler) TestHelper.createManualScheduler(dataSource, task.task())
                .clock(time)
                .tableName(StudyQueue.LOOKS)
                .serializer(new JsonTaskData(JsonMapper.builder().build()))
                .build();
    }

    /** Later than any delay between two tries. */
    private static void later(ManualScheduler node) {
        node.tick(Duration.ofMinutes(2));
        node.runAnyDueExecutions();
    }

    @Test
    void a_look_without_data_says_why_it_waits_and_is_taken_when_the_data_is_there() {
        testSplit.available = false;
        long id = tried(LOOKS);
        assertThat(studies.get(id).stateReason()).contains("a node that trains is to evaluate the winner");
        ManualScheduler node = trainingNode();

        for (int i = 0; i < 2 * Retry.MOST_FAILURES; i++) {
            later(node);
        }
        StudyView waits = studies.get(id);
        testSplit.available = true;
        later(node);
        engine.advance(id);

        assertThat(waits.state()).isEqualTo(StudyState.RUNNING);
        assertThat(waits.stateReason()).contains("tried again", "no network");
        StudyView ended = studies.get(id);
        assertThat(ended.state()).isEqualTo(StudyState.SUCCEEDED);
        assertThat(ended.testEvaluations()).hasSize(1);
        assertThat(ended.testEvaluations().get(0).by()).isEqualTo("the study");
    }

    @Test
    void a_look_that_fails_by_itself_ends_the_study_after_some_tries() {
        long id = tried(LOOKS);
        testSplit.meanwhile = () -> {
            throw new IllegalStateException("parameters of another shape");
        };
        ManualScheduler node = trainingNode();

        for (int i = 1; i < Retry.MOST_FAILURES; i++) {
            later(node);
        }
        assertThat(studies.get(id).state()).isEqualTo(StudyState.RUNNING);
        later(node);

        StudyView ended = studies.get(id);
        assertThat(ended.state()).isEqualTo(StudyState.SUCCEEDED);
        assertThat(ended.stateReason()).contains("could not be evaluated", "parameters of another shape");
        assertThat(ended.testEvaluations()).isEmpty();
    }

    @Test
    void a_study_that_was_extended_while_it_waited_asks_again_when_all_is_tried() {
        testSplit.available = false;
        long id = tried(LOOKS);
        ManualScheduler node = trainingNode();
        later(node);
        studies.extend(id, new Budget(1, null, null));
        engine.advance(id);
        testSplit.available = true;
        later(node);
        assertThat(studies.get(id).testEvaluations()).isEmpty();

        train(id, 2, 0.9);
        engine.advance(id);
        later(node);
        engine.advance(id);

        assertThat(studies.get(id).state()).isEqualTo(StudyState.SUCCEEDED);
        assertThat(studies.get(id).testEvaluations()).hasSize(1);
        assertThat(studies.get(id).testEvaluations().get(0).trial()).isEqualTo(2);
    }
}
