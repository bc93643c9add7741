package io.tenure.consent.domain.receipt;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenure.consent.domain.purpose.Transfer;

/** Who receives the data, and which third countries they go to. */
final class ReceiptRecipients {
  private ReceiptRecipients() {}

  static void add(ObjectNode process, ReceiptPurpose purpose) {
    ArrayNode recipients = process.putArray("dpv:hasRecipient");
    purpose.details().recipients().forEach(name -> recipient(recipients.addObject(), name));
    if (recipients.isEmpty()) {
      recipients.add(ReceiptContent.controllerId(purpose));
    }
    if (!purpose.details().transfers().isEmpty()) {
      ArrayNode transfers = process.putArray("dpv:hasProcessing");
      purpose.details().transfers().forEach(transfer -> transfer(transfers.addObject(), transfer));
    }
  }

  private static void transfer(ObjectNode node, Transfer transfer) {
    node.put("@type", "dpv:Transfer");
    node.put("dpv:hasLocation", ReceiptContent.location(transfer.country()));
    node.put("dct:description", transfer.safeguard().name());
    DpvTerms.safeguard(transfer.safeguard()).ifPresent(term -> node.put("dpv:hasLegalBasis", term));
    if (transfer.recipient() != null) {
      recipient(node.putObject("dpv:hasRecipient"), transfer.recipient());
    }
  }

  private static void recipient(ObjectNode node, String name) {
    node.put("@type", "dpv:Recipient").put("dpv:hasName", ReceiptContent.text(name));
  }
}
