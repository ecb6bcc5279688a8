package org.mlplab.prediction;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What is kept in memory of predictions.
 *
 * @param networks memory for the trained networks that were asked last, outside the Java heap; one that does not fit
 *     beside those in use is read from the database for each request, into memory that experiments may have
 * @param mistakes memory for the mistakes that were looked at last
 */
@Validated
@ConfigurationProperties("mlplab.predictions")
public record PredictionProperties(
        @NotNull @DefaultValue("256MB") DataSize networks,
        @NotNull @DefaultValue("32MB") DataSize mistakes) {}
