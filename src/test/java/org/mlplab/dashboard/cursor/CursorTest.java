package org.mlplab.dashboard.cursor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void what_is_written_is_read_back() {
        var experiment = new ExperimentCursor(7, 3, 1_000_000, 98_000_000_000L, 1 << 24, 12, Standing.ENDED);
        var study = new StudyCursor(9, 40, 1, Standing.REMOVED);
        var list = new ListCursor(123_456_789);

        Cursor read = Cursor.of(Cursor.token(List.of(experiment, study, list)));

        assertThat(read.experiment(7)).contains(experiment);
        assertThat(read.study(9)).contains(study);
        assertThat(read.list()).contains(list);
        assertThat(read.experiment(9)).isEmpty();
    }

    @Test
    void as_many_subjects_as_a_stream_may_have_fit_into_a_header() {
        List<ExperimentCursor> subjects = LongStream.range(0, 50)
                .mapToObj(id -> new ExperimentCursor(
                        100_000_000 + id, 99, 1_000_000, 98_000_000_000L, 1 << 24, 1 << 24, Standing.OPEN))
                .toList();

        assertThat(Cursor.token(subjects)).hasSizeLessThan(2600).matches("[ -~]+");
        assertThat(Cursor.token(subjects.stream()
                        .map(each -> new ExperimentCursor(
                                each.id() - 99_900_000, 9, 200, 98_000, 1 << 24, 1 << 24, Standing.OPEN))
                        .toList()))
                .hasSizeLessThan(2000);
    }

    @ParameterizedTest
    @NullAndEmptySource
    void who_has_no_id_has_been_told_nothing(String token) {
        assertThat(Cursor.of(token).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "-",
                "e",
                "e1",
                "e1.0.0.0.0",
                "e1.0.0.0.0.0.",
                "e1.0.0.0.0.0.y",
                "e1.0.0.0.0.0.x.x",
                "e1.0.0.0.0.+1",
                "e1.0.0.0.0.zzzzzzz",
                "e1.0.0.0.0.0-",
                "l-1",
                "l99999999999999999999",
                "s1.0",
                "L1",
                "l 1"
            })
    void what_is_no_id_is_refused(String token) {
        assertThatIllegalArgumentException().isThrownBy(() -> Cursor.of(token));
    }

    @Test
    void what_is_longer_than_any_id_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Cursor.of("e1.0.0.0.0.0-".repeat(400) + "l1"));
    }
}
