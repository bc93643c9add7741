package io.tenure.classification.domain.detect.name;

import java.util.List;

/**
 * A phrase found in a name.
 *
 * @param before words before the phrase
 * @param quality 1 where the phrase ends the name, less where other words follow
 * @param denied a following word says that the column is about the thing, not the thing itself
 */
record Match(
    NameRule rule, List<String> phrase, List<String> before, double quality, boolean denied) {}
