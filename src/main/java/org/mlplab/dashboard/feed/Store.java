package org.mlplab.dashboard.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlplab.dashboard.cursor.SubjectCursor;
import org.mlplab.dashboard.event.Event;
import org.mlplab.dashboard.source.Batch;

/** What the feed reads from. */
interface Store {

    /**
     * Looks at all that some streams tell of.
     *
     * @param studiesToo whether this look is at studies as well
     */
    Look look(List<Follower> followers, boolean studiesToo);

    /** One look at the store. */
    interface Look {

        /** What a reader is told next; null for a subject that is not looked at this time. */
        @Nullable
        Batch after(SubjectCursor cursor);

        /** The number of this look at the progress of all that are trained. */
        long number();

        /** The progress of those of all that are trained that have got on after a look. */
        List<Event> progressSince(long look);
    }
}
