package io.tenure.consent.usecase.rekeying;

import io.tenure.consent.domain.event.EventTime;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.usecase.rekeying.RekeyingStore.Refusal;
import io.tenure.kit.operation.Operations;
import io.tenure.kit.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Takes identifiers of people in, part by part. They are hashed under all keys and forgotten; what
 * is kept for the job are pairs of references of people who are known under a former key.
 */
@ApplicationScoped
public class ReceiveRekeying {
  private final RekeyingStore store;
  private final Operations operations;
  private final Clock clock;

  ReceiveRekeying(RekeyingStore store, Operations operations, Clock clock) {
    this.store = store;
    this.operations = operations;
    this.clock = clock;
  }

  /** Begins an upload; no job works on it before {@link #submit}. */
  public UUID begin() {
    UUID rekeying = UUID.randomUUID();
    store.open(rekeying, EventTime.stored(clock.instant()));
    return rekeying;
  }

  /**
   * Takes a part.
   *
   * @param people for each line its references under all keys, the current one first
   * @param refusals lines that name nobody
   */
  public void add(UUID rekeying, List<List<SubjectReference>> people, List<Refusal> refusals) {
    Set<SubjectReference> former = new LinkedHashSet<>();
    people.forEach(references -> former.addAll(references.subList(1, references.size())));
    Set<SubjectReference> known = store.known(former);
    Map<SubjectReference, SubjectReference> successors = new LinkedHashMap<>();
    long unknown = 0;
    for (List<SubjectReference> references : people) {
      List<SubjectReference> found = new ArrayList<>(references.subList(1, references.size()));
      found.retainAll(known);
      found.forEach(reference -> successors.put(reference, references.getFirst()));
      unknown += found.isEmpty() ? 1 : 0;
    }
    store.add(rekeying, people.size() + refusals.size(), unknown, successors, refusals);
  }

  /** Ends the upload: the job begins. */
  public UUID submit(UUID rekeying, Actor actor) {
    return operations.submit(rekeying, RekeyPeople.KIND, new RekeyPeople.Order(rekeying), actor);
  }

  /** Forgets an upload that broke off. */
  public void drop(UUID rekeying) {
    store.forget(rekeying);
  }
}
