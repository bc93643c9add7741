package io.tenure.consent.usecase.receipt;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.receipt.ReceiptContent;
import io.tenure.consent.domain.receipt.ReceiptFacts;
import io.tenure.consent.usecase.receipt.ReceiptStore.Place;
import io.tenure.evidence.receipt.ReceiptSigner;
import io.tenure.kit.problem.TenureException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Issues receipts. Nothing is stored: a receipt follows from rows that never change, so the one
 * that is fetched today is, byte for byte, the one that was handed out then, until another key
 * signs.
 */
@ApplicationScoped
public class IssueReceipts {
  private static final int PART = 100;

  private final ReceiptStore store;
  private final ReceiptKeys keys;

  IssueReceipts(ReceiptStore store, ReceiptKeys keys) {
    this.store = store;
    this.keys = keys;
  }

  /**
   * The receipt of an event.
   *
   * @throws TenureException {@code receipt.unknown}, {@code receipt.signer-missing}
   */
  public Receipt of(UUID event) {
    ReceiptSigner signer = keys.signer();
    return store.facts(List.of(event)).stream()
        .findFirst()
        .map(facts -> sign(facts, signer))
        .orElseThrow(IssueReceipts::unknown);
  }

  /**
   * The receipt of an event about one of these people.
   *
   * @throws TenureException {@code receipt.unknown} also where it is about somebody else
   */
  public Receipt of(UUID event, Set<String> subjects) {
    if (!store.belongsTo(event, subjects)) {
      throw unknown();
    }
    return of(event);
  }

  /**
   * Receipts of people, also of events under other references that were merged with theirs, in the
   * order in which the events were recorded.
   */
  public List<Receipt> of(Set<String> subjects, Optional<Place> after, int limit) {
    ReceiptSigner signer = keys.signer();
    return facts(subjects, after, limit).stream().map(found -> sign(found, signer)).toList();
  }

  /**
   * What the same receipts are made from, to choose among them.
   *
   * @throws TenureException {@code receipt.signer-missing} where none could be fetched
   */
  public List<ReceiptFacts> list(Set<String> subjects, Optional<Place> after, int limit) {
    keys.signer();
    return facts(subjects, after, limit);
  }

  /** Hands out all receipts of people, part by part, in the same order. */
  public void all(Set<String> subjects, Consumer<List<Receipt>> reader) {
    Optional<Place> after = Optional.empty();
    List<Receipt> part;
    do {
      part = of(subjects, after, PART);
      reader.accept(part);
      if (!part.isEmpty()) {
        after = Optional.of(new Place(part.getLast().created(), part.getLast().event()));
      }
    } while (!part.isEmpty());
  }

  /**
   * For whoever begins to send receipts and could not stop half way.
   *
   * @throws TenureException {@code receipt.signer-missing} where none can be issued
   */
  public void requireSigner() {
    keys.signer();
  }

  private List<ReceiptFacts> facts(Set<String> subjects, Optional<Place> after, int limit) {
    List<UUID> events = store.events(subjects, after, limit).stream().map(Place::event).toList();
    Map<UUID, ReceiptFacts> facts =
        store.facts(events).stream()
            .collect(Collectors.toMap(found -> found.last().id(), Function.identity()));
    return events.stream().map(facts::get).filter(Objects::nonNull).toList();
  }

  private static Receipt sign(ReceiptFacts facts, ReceiptSigner signer) {
    var content = ReceiptContent.of(facts);
    return new Receipt(
        ReceiptContent.id(facts.last().id()),
        facts.last().id(),
        facts.last().event().recordedAt(),
        content,
        signer.sign(content));
  }

  private static TenureException unknown() {
    return new TenureException(ConsentError.RECEIPT_UNKNOWN, "There is no such event.");
  }
}
