package io.tenure.policy.domain.obligation;

import io.tenure.policy.domain.organisation.Applicability;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What executing the catalogue needs beside it.
 *
 * @param review how often a person looks at what has no number
 * @param rollsOver jurisdictions in which the last day for an act moves to a working day
 * @param zones zone by jurisdiction; a subdivision without one has its country's
 * @param calendars public holidays by jurisdiction, where they are not the jurisdiction's own
 * @param obligations notes by obligation
 */
public record ExecutionNotes(
    Period review,
    List<String> rollsOver,
    Map<String, ZoneId> zones,
    Map<String, String> calendars,
    Map<String, Note> obligations) {

  public ExecutionNotes {
    rollsOver = List.copyOf(rollsOver);
    zones = Map.copyOf(zones);
    calendars = Map.copyOf(calendars);
    obligations = Map.copyOf(obligations);
  }

  /**
   * Notes on one obligation; each member may be left out.
   *
   * @param optional events of {@code later_of} that need not happen
   * @param suspendedWhile conditions that keep the period from ending while they are open
   * @param review how often a person looks, where not as usual
   */
  public record Note(
      Applicability appliesIf, List<String> optional, List<String> suspendedWhile, Period review) {
    static final Note NONE = new Note(null, null, null, null);

    public Note {
      optional = optional == null ? List.of() : List.copyOf(optional);
      suspendedWhile = suspendedWhile == null ? List.of() : List.copyOf(suspendedWhile);
    }
  }
}
