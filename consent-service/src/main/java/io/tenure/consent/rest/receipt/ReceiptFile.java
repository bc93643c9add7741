package io.tenure.consent.rest.receipt;

import io.tenure.consent.usecase.receipt.IssueReceipts;
import io.tenure.consent.usecase.receipt.Receipt;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** All receipts of people as one file, one a line, as {@code ./tenure verify} takes it. */
public final class ReceiptFile implements StreamingOutput {
  private final IssueReceipts issueReceipts;
  private final Set<String> subjects;

  public ReceiptFile(IssueReceipts issueReceipts, Set<String> subjects) {
    this.issueReceipts = issueReceipts;
    this.subjects = Set.copyOf(subjects);
  }

  @Override
  public void write(OutputStream out) {
    issueReceipts.all(subjects, part -> write(part, out));
  }

  private static void write(List<Receipt> part, OutputStream out) {
    try {
      for (Receipt receipt : part) {
        out.write((receipt.jws() + "\n").getBytes(StandardCharsets.US_ASCII));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
