package io.tenure.disposal.usecase.inventory;

import io.tenure.plan.Facts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a last look found. */
public sealed interface FreshRecord {

  /**
   * The row is there.
   *
   * @param key of the row, part by part
   * @param profileId profile of the record as it is now; another one than in the inventory means
   *     that the record must be synchronised before anything else
   * @param fingerprint over the facts as of now, with the dates that the record keeps ({@link
   *     KeptDates}); sealed, as the inventory keeps it
   * @param rowFingerprint over the facts as the row and its relations tell them now
   * @param unchanged whether profile and fingerprint are those of the inventory
   * @param facts triggers of the row and of business events with those that lie ahead, consents of
   *     all its subjects merged: a purpose is valid if it is for any of them
   * @param subjects references of the people it is about
   * @param mapVersion version of the data map it was read with
   * @param consentAsOf instant the consent states hold for
   */
  record Present(
      UUID recordId,
      List<String> key,
      UUID profileId,
      byte[] fingerprint,
      byte[] rowFingerprint,
      boolean unchanged,
      Facts facts,
      List<String> subjects,
      String jurisdiction,
      boolean softDeleted,
      int mapVersion,
      Instant consentAsOf)
      implements FreshRecord {

    @Override
    public String toString() {
      return "FreshRecord.Present[" + recordId + "]";
    }
  }

  /** There is no such row any more. */
  record Absent(UUID recordId) implements FreshRecord {}

  /**
   * Nobody can tell: fail closed.
   *
   * @param code stable code of what went wrong, of {@code DisposalError} or the connector
   * @param detail one sentence without personal data
   */
  record Unknown(UUID recordId, String code, String detail) implements FreshRecord {}
}
