package io.tenure.evidence.receipt;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The outcome of a check.
 *
 * @param content what the receipt says; null where it cannot be read
 * @param key the key whose signature it carries; null where none fits
 * @param pinned whether that key is one that the caller trusts
 */
public record ReceiptReport(JsonNode content, ReceiptKey key, boolean pinned, List<Fault> faults) {
  public ReceiptReport {
    faults = List.copyOf(faults);
  }

  /** Parts of a receipt. */
  public enum Part {
    FORM,
    HEADER,
    PAYLOAD,
    SIGNATURE,
    KEY
  }

  /** What is wrong with a part; one sentence. */
  public record Fault(Part part, String sentence) {}

  /** Nothing is wrong. */
  public boolean valid() {
    return faults.isEmpty();
  }
}
