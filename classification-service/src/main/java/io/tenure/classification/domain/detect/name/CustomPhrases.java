package io.tenure.classification.domain.detect.name;

import java.util.List;

/**
 * What an organisation's detector says about names.
 *
 * @param not phrases in the name or the table that silence it
 * @param tables phrases of which the table's name needs one; empty: any table
 * @param decides false: too general to decide without values
 */
public record CustomPhrases(
    String category,
    List<String> phrases,
    List<String> not,
    List<String> tables,
    Where where,
    boolean decides) {}
