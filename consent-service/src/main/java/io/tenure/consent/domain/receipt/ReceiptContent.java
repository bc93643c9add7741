package io.tenure.consent.domain.receipt;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.UUID;

/**
 * A receipt as ISO/IEC TS 27560 has it, in JSON-LD with terms of the W3C Data Privacy Vocabulary
 * (schema {@code dpv-27560}): a wrapper with an id, and in it the consent record as it stood after
 * the event. A pure function of its facts. docs/guides/receipts.md lists every field.
 */
public final class ReceiptContent {
  private static final String SCHEMA = "https://w3id.org/dpv/schema/dpv-27560#";

  private ReceiptContent() {}

  /** Id of the receipt of an event: the same whenever it is asked for. */
  public static UUID id(UUID event) {
    return UUID.nameUUIDFromBytes(
        ("tenure/receipt/v1/" + event).getBytes(StandardCharsets.US_ASCII));
  }

  /** The content that is signed. */
  public static ObjectNode of(ReceiptFacts facts) {
    String id = id(facts.last().id()).toString();
    ObjectNode receipt = JsonNodeFactory.instance.objectNode();
    receipt.set("@context", context());
    receipt.put("@id", "urn:uuid:" + id);
    receipt.put("@type", "dpv:ConsentReceipt");
    receipt.put("dct:conformsTo", SCHEMA + "receipt");
    receipt.put("dct:identifier", id);
    receipt.put("dct:created", facts.last().event().recordedAt().toString());
    receipt.put("dct:publisher", controllerId(facts));
    receipt.put("dct:source", "urn:uuid:" + facts.last().id());
    receipt.put("schema:recipient", "dpv:DataSubject");
    receipt.set("dpv:hasRecordOfActivity", record(facts));
    return receipt;
  }

  /** The consent record alone. */
  static ObjectNode record(ReceiptFacts facts) {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    record.put("@id", "urn:uuid:" + facts.record());
    record.put("@type", "dpv:ConsentRecord");
    record.put("dct:conformsTo", SCHEMA + "record");
    record.put("dct:identifier", facts.record().toString());
    record
        .putObject("dpv:hasDataSubject")
        .put("@type", "dpv:DataSubject")
        .put("dct:identifier", facts.subject());
    record.put("dpv:hasDataController", controllerId(facts));
    record.set("dpv:hasEntity", ReceiptParty.of(controllerId(facts), facts));
    ReceiptNotices.add(record, facts);
    if (facts.controller() != null) {
      record.put("dpv:hasJurisdiction", location(facts.controller().jurisdiction()));
    }
    record.set("dpv:hasProcess", ReceiptProcess.of(facts));
    ArrayNode statuses = record.putArray("dpv:hasConsentStatus");
    facts
        .events()
        .forEach(event -> ReceiptStatus.of(event, facts.purpose()).ifPresent(statuses::add));
    return record;
  }

  static String location(String code) {
    return "loc:" + code;
  }

  /** Text as it is signed: in Unicode normal form C. */
  static String text(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static String controllerId(ReceiptFacts facts) {
    return controllerId(facts.purpose());
  }

  static String controllerId(ReceiptPurpose purpose) {
    String key = purpose.controller();
    return "urn:tenure:controller:"
        + java.net.URLEncoder.encode(text(key), StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static ObjectNode context() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("dct", "http://purl.org/dc/terms/")
        .put("dpv", "https://w3id.org/dpv#")
        .put("eu-gdpr", "https://w3id.org/dpv/legal/eu/gdpr#")
        .put("loc", "https://w3id.org/dpv/loc#")
        .put("pd", "https://w3id.org/dpv/pd#")
        .put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
        .put("rdfs", "http://www.w3.org/2000/01/rdf-schema#")
        .put("schema", "https://schema.org/")
        .put("skos", "http://www.w3.org/2004/02/skos/core#")
        .put("xsd", "http://www.w3.org/2001/XMLSchema#");
  }
}
