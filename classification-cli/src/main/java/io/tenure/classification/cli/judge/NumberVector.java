package io.tenure.classification.cli.judge;

/**
 * A number that is, or is not, one of a scheme.
 *
 * @param module of python-stdnum; also the key of the validator
 * @param person whether the scheme numbers people
 */
public record NumberVector(String module, boolean person, String number, boolean valid) {}
