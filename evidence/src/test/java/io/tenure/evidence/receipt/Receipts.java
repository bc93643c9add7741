package io.tenure.evidence.receipt;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Receipts for tests. */
public final class Receipts {
  private Receipts() {}

  public static ObjectNode content() {
    ObjectNode content =
        JsonNodeFactory.instance
            .objectNode()
            .put("@type", "dpv:ConsentReceipt")
            .put("dct:identifier", "0190b7e5-0000-7000-8000-000000000001")
            .put("dct:created", "2026-03-01T10:00:00Z");
    ObjectNode record = content.putObject("dpv:hasRecordOfActivity");
    record
        .putObject("dpv:hasProcess")
        .putObject("dpv:hasPurpose")
        .put("dct:title", "Grüße und Neuigkeiten")
        .put("dct:identifier", "marketing.email");
    record.putObject("dpv:hasDataSubject").put("dct:identifier", "s1:" + "A".repeat(43));
    record
        .putArray("dpv:hasConsentStatus")
        .addObject()
        .put("@type", "dpv:ConsentGiven")
        .put("dpv:isIndicatedAtTime", "2026-03-01T09:59:59Z");
    return content;
  }
}
