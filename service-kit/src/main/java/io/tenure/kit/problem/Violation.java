package io.tenure.kit.problem;

/**
 * One thing that is wrong with a request.
 *
 * @param field where: a dotted path in the body, or the name of a parameter or header
 * @param in {@code body}, {@code query}, {@code path}, {@code header} or {@code unknown}
 * @param message which rule it breaks; never repeats the value
 */
public record Violation(String field, String in, String message) {}
