package io.tenure.consent.usecase.proof;

import io.tenure.consent.domain.event.ConsentEvent;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.proof.ProofTerm;
import io.tenure.consent.domain.proof.ProvenEvent;
import io.tenure.consent.domain.proof.Reduction;
import io.tenure.consent.domain.purpose.PurposeInForce;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.consent.usecase.event.ConsentWriter;
import io.tenure.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds what of one person's histories may go, with the pairs locked by the caller. */
@ApplicationScoped
class ReduceHistory {
  private final HistoryStore histories;
  private final ProofTerms proofTerms;

  ReduceHistory(HistoryStore histories, ProofTerms proofTerms) {
    this.histories = histories;
    this.proofTerms = proofTerms;
  }

  /** The reduction of each purpose of which the person has events. */
  Map<PurposeKey, Reduction> of(
      ConsentWriter writer,
      Statements transaction,
      Collection<SubjectReference> person,
      boolean erased,
      Instant now) {
    Map<PurposeKey, List<ProvenEvent>> events = histories.events(transaction, person);
    List<ProvenEvent> ofAll = events.getOrDefault(PurposeKey.ALL, List.of());
    Map<PurposeKey, ProofTerm> chosen = proofTerms.chosen(transaction);
    Map<PurposeKey, PurposeInForce> purposes = writer.purposes(events.keySet());
    Map<PurposeKey, Reduction> reductions = new TreeMap<>();
    events.forEach(
        (purpose, own) ->
            reductions.put(
                purpose,
                purpose.equals(PurposeKey.ALL)
                    ? ofAll(ofAll, erased)
                    : Reduction.of(
                        own,
                        ofAll.stream().map(ProvenEvent::event).toList(),
                        chosen.getOrDefault(purpose, ProofTerm.GENERAL),
                        erased,
                        now,
                        zone(purposes.get(purpose)))));
    return reductions;
  }

  /** An objection to everything is part of all other histories: only its proof can go. */
  private static Reduction ofAll(List<ProvenEvent> objections, boolean erased) {
    Set<UUID> stripped =
        objections.stream()
            .filter(item -> erased && firstHand(item.event()))
            .map(ProvenEvent::id)
            .collect(Collectors.toSet());
    return new Reduction(Set.of(), stripped, Optional.empty());
  }

  private static boolean firstHand(ConsentEvent event) {
    return !event.origin().imported();
  }

  private static ZoneId zone(PurposeInForce purpose) {
    return purpose == null ? ZoneOffset.UTC : purpose.validity().zone();
  }
}
