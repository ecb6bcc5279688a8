package org.mlplab.report.study.sections;

import org.jspecify.annotations.Nullable;

/**
 * Whole addresses, which a report that was saved or printed keeps.
 *
 * @param service address of the service, without a slash at its end
 */
public record Links(String service) {

    @Nullable
    String experiment(@Nullable Long id) {
        return id == null ? null : service + "/experiments/" + id;
    }

    String studies() {
        return service + "/studies";
    }

    String study(long id) {
        return studies() + "/" + id;
    }
}
