package io.tenure.classification.domain.detect.name;

/**
 * What a column's name says.
 *
 * @param category null where the name speaks for no data about people
 * @param confidence 0 to 1, of that answer
 * @param rule the phrase that spoke, or why none did
 * @param context what the surroundings are about
 */
public record NameVerdict(String category, double confidence, String rule, Context context) {}
