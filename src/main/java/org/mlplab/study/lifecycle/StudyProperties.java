package org.mlplab.study.lifecycle;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is kept of studies.
 *
 * @param keepParameters trained networks that are kept when a study ends: ALL, or the WINNER's alone, together with that of
 *     the first trial, which reports show beside it, and those that a look at the test set was taken at. Curves, numbers and specs of all trials are kept in any case
 */
@ConfigurationProperties("mlplab.studies")
record StudyProperties(@DefaultValue("ALL") KeepParameters keepParameters) {}
