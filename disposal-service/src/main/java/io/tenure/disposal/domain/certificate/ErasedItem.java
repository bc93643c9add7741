package io.tenure.disposal.domain.certificate;

import io.tenure.disposal.domain.run.ItemForm;
import io.tenure.disposal.domain.saga.ItemStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An item that was read back as it should be, with everything that its certificate rests on.
 *
 * @param method DELETED, CLEARED, SHELL or RESTRICTED
 * @param reasons canonical JSON: for each group the rules and their computed ends
 * @param effects canonical JSON: rows by dataset; null where nothing was counted
 * @param sent null for a restriction, which sends nothing
 */
public record ErasedItem(
    UUID id,
    int position,
    UUID recordId,
    String dataset,
    ItemForm form,
    String method,
    List<String> groups,
    long planId,
    String reasons,
    String effects,
    Instant verifiedAt,
    ItemStatus status,
    Sent sent) {
  public ErasedItem {
    groups = List.copyOf(groups);
  }

  /** The newest intent, as it was committed. */
  public record Sent(UUID intentId, Instant at, Instant deadline, Basis basis) {}

  /** The versions that the last look saw. */
  public record Basis(
      String policyVersionId,
      String policyDigest,
      String planDigest,
      int mapVersion,
      Instant consentAsOf,
      long holdEpoch) {}
}
