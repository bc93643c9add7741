package io.tenure.consent.domain.receipt;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenure.consent.domain.event.ConsentEvent;
import io.tenure.consent.domain.event.Method;
import java.util.Optional;

/** The event fields: what happened, when, by whom and how, and how long it counts. */
final class ReceiptStatus {
  private ReceiptStatus() {}

  /** Empty for events that are no step in the life of a consent. */
  static Optional<ObjectNode> of(ReceiptEvent told) {
    return DpvTerms.status(told.event().type()).map(status -> of(told, status));
  }

  private static ObjectNode of(ReceiptEvent told, String status) {
    ConsentEvent event = told.event();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ArrayNode types = node.putArray("@type").add(status);
    if (event.type().agrees()) {
      types.add(DpvTerms.kind(event.origin().method()));
    }
    node.put("dct:identifier", told.id().toString());
    if (event.dated()) {
      node.put("dpv:isIndicatedAtTime", event.at().toString());
    }
    node.put("dct:dateSubmitted", event.recordedAt().toString());
    node.put(
        "dpv:isIndicatedBy",
        event.origin().method() == Method.CONTROLLER
            ? "dpv:DataController"
            : DpvTerms.indicatedBy(event.type()));
    node.put("dpv:hasIndicationMethod", event.origin().method().name());
    if (event.origin().imported()) {
      node.put("dct:provenance", "IMPORT");
    }
    if (event.origin().evidenced()) {
      node.put("dct:source", ReceiptContent.text(event.origin().evidence()));
    }
    if (event.type().agrees()) {
      ObjectNode duration = node.putObject("dpv:hasDuration");
      if (event.validUntil() == null) {
        duration.put("@type", "dpv:EndlessDuration");
      } else {
        duration.put("@type", "dpv:UntilTimeDuration");
        duration.put("rdf:value", event.validUntil().toString());
      }
    }
    return node;
  }
}
