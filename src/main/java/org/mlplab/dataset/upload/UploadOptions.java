package org.mlplab.dataset.upload;

import java.util.List;
import java.util.Map;
import org.mlplab.dataset.upload.array.ArrayOptions;
import org.mlplab.dataset.upload.draft.SplitRule;
import org.mlplab.dataset.upload.folder.PictureOptions;
import org.mlplab.dataset.upload.table.TableOptions;

/**
 * How files become a data set.
 *
 * @param classes names for labels in their order; empty: as the files have them
 * @param fill what stands for missing numbers, where that is asked for
 * @param sent all of it as it was sent, to be told
 */
public record UploadOptions(
        UploadFormat format,
        SplitRule split,
        List<String> classes,
        TableOptions table,
        float fill,
        ArrayOptions array,
        PictureOptions pictures,
        String description,
        String licence,
        Map<String, String> sent) {}
