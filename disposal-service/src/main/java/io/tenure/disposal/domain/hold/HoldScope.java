package io.tenure.disposal.domain.hold;

import io.tenure.disposal.domain.DisposalError;
import io.tenure.kit.problem.TenureException;
import java.util.List;
import java.util.UUID;

/**
 * What a hold covers. Parts that are left out do not restrict; people and records are alternatives:
 * a record is covered when it is listed or is about a listed person.
 *
 * @param all everything in every system
 * @param systemId only this system; null for all
 * @param datasets only these datasets, and records whose disposal would take rows of them along
 * @param subjects references of people
 * @param records ids of records
 */
public record HoldScope(
    boolean all, UUID systemId, List<String> datasets, List<String> subjects, List<UUID> records) {

  /** Most people or records that one hold may name. */
  public static final int MAX_NAMED = 10_000;

  public HoldScope {
    datasets = datasets == null ? List.of() : List.copyOf(datasets);
    subjects = subjects == null ? List.of() : List.copyOf(subjects);
    records = records == null ? List.of() : List.copyOf(records);
    boolean restricts = systemId != null || !subjects.isEmpty() || !records.isEmpty();
    if (all && (restricts || !datasets.isEmpty())) {
      throw new TenureException(
          DisposalError.HOLD_SCOPE_INVALID, "A hold on everything names nothing else.");
    }
    if (!all && !restricts) {
      throw new TenureException(
          DisposalError.HOLD_SCOPE_INVALID,
          "Name a system, people or records; or say that everything is held.");
    }
    if (subjects.size() > MAX_NAMED || records.size() > MAX_NAMED) {
      throw new TenureException(
          DisposalError.HOLD_SCOPE_INVALID,
          "A hold names at most " + MAX_NAMED + " people and as many records.");
    }
    if (subjects.stream().anyMatch(s -> !s.matches("s\\d+:[A-Za-z0-9_-]{43}"))) {
      throw new TenureException(
          DisposalError.HOLD_SCOPE_INVALID, "A subject reference has the form s1:... .");
    }
  }
}
