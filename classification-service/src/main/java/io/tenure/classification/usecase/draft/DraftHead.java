package io.tenure.classification.usecase.draft;

import java.time.Instant;

/**
 * What the last discovery was, and what the account's rights let it see.
 *
 * @param product product and version of the system's database
 * @param ruleset version of the rules that judged
 * @param keys COMPLETE or HIDDEN
 * @param cascades COMPLETE or HIDDEN
 * @param triggers COMPLETE or HIDDEN
 */
public record DraftHead(
    Instant discoveredAt,
    String product,
    String ruleset,
    String keys,
    String cascades,
    String triggers) {}
