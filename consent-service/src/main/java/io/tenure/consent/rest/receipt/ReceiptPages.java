package io.tenure.consent.rest.receipt;

import io.tenure.consent.usecase.receipt.IssueReceipts;
import io.tenure.consent.usecase.receipt.Receipt;
import io.tenure.kit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

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
    List<Receipt> found = issueReceipts.of(subjects, ReceiptCursor.read(cursor), limit + 1);
    return Page.of(
        found.stream().map(ReceiptAnswer::of).toList(),
        limit,
        last -> ReceiptCursor.at(last.created(), last.event()));
  }
}
