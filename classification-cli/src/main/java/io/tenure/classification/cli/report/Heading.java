package io.tenure.classification.cli.report;

import java.time.LocalDate;

/**
 * What the figures are of.
 *
 * @param date on which they were measured, UTC
 * @param folder the evaluated folder as it was named
 * @param ruleset version of the rules that judged
 * @param folds of the figures beside
 */
public record Heading(LocalDate date, String folder, String ruleset, int folds) {}
