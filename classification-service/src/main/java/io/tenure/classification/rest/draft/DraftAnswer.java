package io.tenure.classification.rest.draft;

import io.tenure.classification.usecase.draft.ReadDraft;
import java.time.Instant;
import java.util.Map;

/**
 * A draft as a whole; its datasets and relations have lists of their own.
 *
 * @param visibility what the account's rights let the discovery see: {@code keys, cascades,
 *     triggers} as COMPLETE or HIDDEN
 * @param counts {@code DATASET, FIELD, RELATION} by status
 */
public record DraftAnswer(
    Instant discoveredAt,
    String product,
    String ruleset,
    Map<String, String> visibility,
    Map<String, Map<String, Long>> counts) {

  static DraftAnswer of(ReadDraft.Overview overview) {
    var head = overview.head();
    return new DraftAnswer(
        head.discoveredAt(),
        head.product(),
        head.ruleset(),
        Map.of("keys", head.keys(), "cascades", head.cascades(), "triggers", head.triggers()),
        overview.counts());
  }
}
