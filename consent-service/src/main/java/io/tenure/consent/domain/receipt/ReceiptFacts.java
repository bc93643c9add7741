package io.tenure.consent.domain.receipt;

import java.util.List;
import java.util.UUID;

/**
 * All that a receipt is made from. Rows that are never changed: the same receipt comes out whenever
 * it is asked for.
 *
 * @param record id of the consent record, the same for all receipts of a pair
 * @param subject reference of the person
 * @param purpose in the version that was in force when the event was recorded
 * @param controller as it was at that time; null where nobody described it
 * @param events of the pair up to the receipt's event, which is the last one
 */
public record ReceiptFacts(
    UUID record,
    String subject,
    ReceiptPurpose purpose,
    Controller controller,
    List<ReceiptEvent> events) {
  public ReceiptFacts {
    events = List.copyOf(events);
  }

  /** The event the receipt is for. */
  public ReceiptEvent last() {
    return events.getLast();
  }
}
