package io.tenure.disposal.usecase.saga;

import io.tenure.connector.ConnectorException;
import io.tenure.connector.CrmSession;
import io.tenure.connector.Purpose;
import io.tenure.disposal.domain.run.MapStops;
import io.tenure.disposal.domain.saga.Item;
import io.tenure.disposal.domain.saga.ItemEvent;
import io.tenure.disposal.domain.saga.StillDue;
import io.tenure.disposal.usecase.evaluation.PlanBook;
import io.tenure.disposal.usecase.evaluation.PlanOfProfile;
import io.tenure.disposal.usecase.inventory.FreshFacts;
import io.tenure.disposal.usecase.inventory.FreshRecord;
import io.tenure.kit.problem.TenureException;
import io.tenure.plan.PlanInterpreter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Asks everybody once more, past every cache: the records' facts, business events, their plans,
 * consent and map as of now. Holds are looked at afterwards, in the transaction that writes the
 * intents.
 */
@ApplicationScoped
class LastLook {

  private final FreshFacts facts;
  private final PlanBook plans;
  private final RowChanges changes;

  LastLook(FreshFacts facts, PlanBook plans, RowChanges changes) {
    this.facts = facts;
    this.plans = plans;
    this.changes = changes;
  }

  /** Looks at claimed items; one answer for each, in no order. */
  List<Look> at(Scene scene, List<Item> items) {
    try {
      return look(scene, items);
    } catch (ConnectorException e) {
      return items.stream().map(item -> failed(item, e.code().code())).toList();
    } catch (TenureException e) {
      return items.stream().map(item -> unknown(item, e.errorCode().code())).toList();
    }
  }

  private Map<UUID, FreshRecord> fresh(Scene scene, List<Item> items) {
    Set<UUID> records = items.stream().map(Item::recordId).collect(Collectors.toSet());
    try (CrmSession session = scene.crm().session(Purpose.READ)) {
      return facts.read(records, scene.crm().map(), scene.crm().readers(), session);
    }
  }

  private List<Look> look(Scene scene, List<Item> items) {
    Map<UUID, FreshRecord> fresh = fresh(scene, items);
    Map<UUID, PlanOfProfile> inForce =
        plans.plans(
            fresh.values().stream()
                .filter(FreshRecord.Present.class::isInstance)
                .map(r -> ((FreshRecord.Present) r).profileId())
                .collect(Collectors.toSet()));
    List<Look> looks = new ArrayList<>();
    List<RowChanges.Due> due = new ArrayList<>();
    for (Item item : items) {
      switch (fresh.get(item.recordId())) {
        case null -> looks.add(unknown(item, "record.not-found"));
        case FreshRecord.Unknown unknown -> looks.add(unknown(item, unknown.code()));
        case FreshRecord.Absent _ ->
            looks.add(new Look.Diverted(item, new ItemEvent.Exempted("record.absent"), null));
        case FreshRecord.Present present -> {
          PlanOfProfile plan = inForce.get(present.profileId());
          String changed = changed(scene, item, present, plan);
          if (changed == null) {
            due.add(new RowChanges.Due(item, present, plan));
          } else {
            looks.add(changed(item, changed));
          }
        }
      }
    }
    looks.addAll(changes.of(scene, due));
    return looks;
  }

  /** Code of what is no longer as it was approved; null where all is (I-BASIS, I-MINRET). */
  private String changed(Scene scene, Item item, FreshRecord.Present fresh, PlanOfProfile plan) {
    if (fresh.mapVersion() != scene.run().basis().mapVersion()) {
      return "map.changed";
    }
    if (scene.stops().stop(item.dataset())) {
      return MapStops.CODE;
    }
    // What was approved is the list with its fingerprints; the inventory may have moved on since.
    if (!fresh.unchanged() || !Arrays.equals(fresh.fingerprint(), item.fingerprint())) {
      return "record.changed";
    }
    PlanOfProfile approved = plans.plan(item.planId()).orElse(null);
    if (plan == null || approved == null || !plan.digest().equals(approved.digest())) {
      return "plan.changed";
    }
    boolean due =
        StillDue.as(
            item.form(),
            item.groups(),
            PlanInterpreter.apply(plan.plan(), fresh.facts()),
            scene.now());
    return due ? null : "record.not-due";
  }

  /**
   * What is true of the whole system stops the run; what is true of one record waits for a person.
   */
  static Look unknown(Item item, String code) {
    boolean record = code.startsWith("record.") || code.startsWith("subject.");
    return record
        ? new Look.Diverted(item, new ItemEvent.Escalated(code), null)
        : failed(item, code);
  }

  private static Look failed(Item item, String code) {
    return new Look.Diverted(item, new ItemEvent.LookFailed(item.status().fence(), code), code);
  }

  static Look changed(Item item, String code) {
    return new Look.Diverted(item, new ItemEvent.BasisChanged(item.status().fence(), code), null);
  }
}
