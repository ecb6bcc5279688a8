package org.mlplab.dataset.upload.store;

/**
 * What lists and specs need to know of an uploaded data set.
 *
 * @param header without columns
 * @param description what it shows, in its owner's words; empty where none were given
 * @param licence in its owner's words; empty where none were given
 */
public record UploadFacts(ContentHeader header, String description, String licence) {}
