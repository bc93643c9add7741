package io.tenure.disposal.usecase.saga;

import io.tenure.connector.CrmSession;
import io.tenure.connector.Purpose;
import io.tenure.connector.erase.ClosureRows;
import io.tenure.connector.erase.RowRef;
import io.tenure.disposal.usecase.evaluation.PlanBook;
import io.tenure.disposal.usecase.evaluation.PlanOfProfile;
import io.tenure.disposal.usecase.inventory.FreshFacts;
import io.tenure.disposal.usecase.inventory.FreshRecord;
import io.tenure.disposal.usecase.item.RecordRows;
import io.tenure.plan.PlanInterpreter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Looks at the rows that would go along with a record: one that a minimum of its own protects does
 * not go, whatever becomes of the record it belongs to (I-MINRET).
 */
@ApplicationScoped
class DependentLook {

  /** Code of dependents that the inventory does not know yet: they are assessed first. */
  static final String CHANGED = "dependents.changed";

  private final FreshFacts facts;
  private final PlanBook plans;
  private final RecordRows rows;

  DependentLook(FreshFacts facts, PlanBook plans, RecordRows rows) {
    this.facts = facts;
    this.plans = plans;
    this.rows = rows;
  }

  /**
   * What is known of rows.
   *
   * @param kept rows that a minimum protects
   * @param unknown stable code of why nothing may be concluded; null where all are known
   */
  record Seen(Set<RowRef> kept, String unknown) {
    static final Seen FREE = new Seen(Set.of(), null);

    static Seen kept(RowRef row) {
      return new Seen(Set.of(row), null);
    }

    static Seen unknown(String code) {
      return new Seen(Set.of(), code);
    }
  }

  /** Looks at all dependents of the closures with few statements; by row. */
  Map<RowRef, Seen> at(Scene scene, Map<RowRef, ClosureRows> closures) {
    Map<RowRef, UUID> ids = new HashMap<>();
    closures.forEach(
        (anchor, closure) ->
            closure.rows().stream()
                .filter(row -> !row.equals(anchor) && scene.crm().inventoried(row.dataset()))
                .forEach(row -> ids.put(row, rows.record(scene.crm().system().id(), row))));
    if (ids.isEmpty()) {
      return Map.of();
    }
    Map<UUID, FreshRecord> fresh;
    try (CrmSession session = scene.crm().session(Purpose.READ)) {
      fresh =
          facts.read(
              new HashSet<>(ids.values()), scene.crm().map(), scene.crm().readers(), session);
    }
    Map<UUID, PlanOfProfile> inForce =
        plans.plans(
            fresh.values().stream()
                .filter(FreshRecord.Present.class::isInstance)
                .map(r -> ((FreshRecord.Present) r).profileId())
                .collect(Collectors.toSet()));
    return ids.keySet().stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                row -> seen(row, fresh.get(ids.get(row)), inForce, scene.now())));
  }

  /** What was seen of one closure. */
  static Seen of(ClosureRows closure, RowRef anchor, Map<RowRef, Seen> seen) {
    Set<RowRef> kept = new HashSet<>();
    for (RowRef row : closure.rows()) {
      Seen one = row.equals(anchor) ? Seen.FREE : seen.getOrDefault(row, Seen.FREE);
      if (one.unknown() != null) {
        return one;
      }
      kept.addAll(one.kept());
    }
    return new Seen(kept, null);
  }

  private static Seen seen(
      RowRef row, FreshRecord record, Map<UUID, PlanOfProfile> inForce, Instant now) {
    return switch (record) {
      case null -> Seen.unknown(CHANGED);
      case FreshRecord.Unknown unknown -> Seen.unknown(unknown.code());
      case FreshRecord.Absent _ -> Seen.FREE;
      case FreshRecord.Present present -> {
        PlanOfProfile plan = inForce.get(present.profileId());
        if (plan == null) {
          yield Seen.unknown(CHANGED);
        }
        boolean kept =
            PlanInterpreter.apply(plan.plan(), present.facts()).stream()
                .anyMatch(outcome -> outcome.keptAt(now));
        yield kept ? Seen.kept(row) : Seen.FREE;
      }
    };
  }
}
