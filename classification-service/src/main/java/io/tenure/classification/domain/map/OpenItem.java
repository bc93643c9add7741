package io.tenure.classification.domain.map;

/**
 * Something that stands between a draft and its publication.
 *
 * @param name dataset, {@code dataset.field} or relation id
 * @param why {@code undecided}, or a sentence
 */
public record OpenItem(String target, String name, double confidence, String why) {}
