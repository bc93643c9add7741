package io.tenure.classification.cli.map;

/**
 * Something that does not hold.
 *
 * @param code stable, such as {@code NO_CATEGORY}
 * @param place dataset, {@code dataset.field} or relation id
 */
record Gap(String code, String place, String message) {}
