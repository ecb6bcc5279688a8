package org.mlplab.dashboard.feed;

import java.util.List;
import java.util.Set;
import org.mlplab.dashboard.cursor.SubjectCursor;

/**
 * What a stream tells, and how far its reader has been told already.
 *
 * @param subjects a cursor of each; where anything is listed, one of the list
 * @param lists what of all experiments and studies is told
 * @param ends whether it ends with its only subject
 */
public record Subscription(List<SubjectCursor> subjects, Set<Listing> lists, boolean ends) {

    public Subscription {
        subjects = List.copyOf(subjects);
        lists = Set.copyOf(lists);
    }
}
