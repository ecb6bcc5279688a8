package org.mlplab.export.model;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What is set apart for files of trained networks.
 *
 * @param networks bytes on the heap, and as many outside of it, for the networks that are being sent; beyond that they take what
 *     experiments leave free
 */
@Validated
@ConfigurationProperties("mlplab.exports")
record ModelProperties(@NotNull @DefaultValue("16MB") DataSize networks) {}
