package io.tenure.consent.rest.receipt;

import io.tenure.consent.usecase.receipt.IssueReceipts;
import io.tenure.consent.usecase.receipt.Receipt;
import io.tenure.consent.usecase.receipt.ReceiptStore.Place;
import io.tenure.kit.page.Cursor;
import io.tenure.kit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Pages of receipts, in the order in which the events were recorded. */
@ApplicationScoped
class ReceiptPages {
  /** A receipt tells the whole history of its pair, so pages are short. */
  static final int LARGEST = 100;

  private final IssueReceipts issueReceipts;

  ReceiptPages(IssueReceipts issueReceipts) {
    this.issueReceipts = issueReceipts;
  }

  Page<ReceiptAnswer> of(Set<String> subjects, String cursor, int limit) {
    List<Receipt> found = issueReceipts.of(subjects, place(cursor), limit + 1);
    return Page.of(
        found.stream().map(ReceiptAnswer::of).toList(),
        limit,
        last -> Cursor.of(last.created(), last.event()));
  }

  private static Optional<Place> place(String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return Optional.empty();
    }
    Cursor at = Cursor.decode(cursor, 2);
    return Optional.of(new Place(at.key(0, Instant::parse), at.key(1, UUID::fromString)));
  }
}
