package org.mlplab.dataset.upload;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.mlplab.dataset.upload.draft.UploadLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much users may upload.
 *
 * @param requestSize largest body of an upload.
 * @param contentSize most memory that the values of one data set take: a byte a pixel, four bytes a number.
 * @param examples most examples of one data set.
 * @param inputs most values of one example.
 * @param versions most versions of one name.
 * @param atOnce uploads that are read at once on this node; others are answered 503.
 */
@Validated
@ConfigurationProperties("mlplab.uploads")
public record UploadProperties(
        @NotNull @DefaultValue("2GB") DataSize requestSize,
        @NotNull @DefaultValue("1GB") DataSize contentSize,

        @Min(3) @Max(100_000_000) @DefaultValue("2000000") int examples,

        @Min(1) @Max(10_000_000) @DefaultValue("200000") int inputs,

        @Min(1) @Max(100) @DefaultValue("100") int versions,

        @Min(1) @Max(64) @DefaultValue("2") int atOnce) {

    UploadLimits limits() {
        return new UploadLimits(examples, inputs, Math.min(contentSize.toBytes(), Integer.MAX_VALUE - 8L));
    }
}
