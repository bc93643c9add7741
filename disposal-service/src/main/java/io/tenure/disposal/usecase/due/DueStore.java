package io.tenure.disposal.usecase.due;

import io.tenure.kit.page.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads what the inventory holds and what is due. Instants are UTC and half-open. */
public interface DueStore {

  /** One line for each dataset; all systems where {@code systemId} is null. */
  List<InventoryLine> inventory(UUID systemId);

  /** Counts by dataset, status, disposition and winning maximum. */
  List<DueLine> summary(UUID systemId);

  /** Items in the order of the first end of a maximum, undated ones last. */
  List<DueItem> items(DueFilter filter, Optional<Cursor> after, int limit);

  /** All field groups of a record. */
  List<AssessedGroup> groups(UUID recordId);

  /**
   * What the inventory holds of a dataset.
   *
   * @param records present records
   * @param absent records that a later sync no longer found
   * @param waiting records whose evaluation is still to come
   * @param syncedAt end of the last full pass; null before the first
   * @param findings what could not be read as a fact, {@code code:name} and how many records
   */
  record InventoryLine(
      UUID system,
      String dataset,
      long records,
      long absent,
      long waiting,
      Instant syncedAt,
      Long vanished,
      Integer mapVersion,
      Map<String, Long> findings) {}

  /**
   * One line of the summary; {@code rule} is the maximum that decides, or that asks for the review
   * that is due; null where none does.
   */
  record DueLine(
      UUID system, String dataset, String status, String disposition, String rule, long items) {}

  /** Which items; null members filter nothing. */
  record DueFilter(UUID system, String dataset, String status, String disposition, String rule) {}

  /**
   * One field group of one record.
   *
   * @param retainUntil first instant at which no minimum protects it; null without one
   * @param retainOpen a minimum lacks its trigger: kept
   * @param restrictFrom first instant after active use; null where no rule ends it
   * @param reviewFrom first instant at which a person has to look; null where no rule asks for it
   * @param disposeFrom first instant at which a maximum that removes is over; null without one
   * @param disposition ERASE or ANONYMISE, null where no maximum removes
   * @param outOfUse whether it has to be out of ordinary use now
   */
  record DueItem(
      UUID record,
      String fieldGroup,
      UUID system,
      String dataset,
      String status,
      String disposition,
      Instant retainUntil,
      boolean retainOpen,
      Instant restrictFrom,
      Instant reviewFrom,
      Instant disposeFrom,
      boolean outOfUse,
      String winningMinimum,
      String winningRestriction,
      String winningReview,
      String winningMaximum,
      List<String> missingTriggers) {

    /** The first end of any maximum, null without one. */
    public Instant firstEnd() {
      return Stream.of(restrictFrom, reviewFrom, disposeFrom)
          .filter(Objects::nonNull)
          .min(Instant::compareTo)
          .orElse(null);
    }
  }

  /** An item with the versions it was judged with. */
  record AssessedGroup(DueItem item, long planId, long consentSeq, Instant evaluatedAt) {}
}
