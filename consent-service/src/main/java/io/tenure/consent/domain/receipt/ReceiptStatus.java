package io.tenure.consent.domain.receipt;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenure.consent.domain.event.ConsentEvent;
import io.tenure.consent.domain.event.EventType;
import io.tenure.consent.domain.event.Method;
import io.tenure.consent.domain.event.Route;
import io.tenure.consent.domain.purpose.SpecialCondition;
import java.util.Optional;

/** The event fields: what happened, when, by whom and how, and how long it counts. */
final class ReceiptStatus {
  private ReceiptStatus() {}

  /** Empty for events that are no step in the life of a consent. */
  static Optional<ObjectNode> of(ReceiptEvent told, ReceiptPurpose purpose) {
    return DpvTerms.status(told.event().type()).map(status -> of(told, status, purpose));
  }

  private static ObjectNode of(ReceiptEvent told, String status, ReceiptPurpose purpose) {
    ConsentEvent event = told.event();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ArrayNode types = node.putArray("@type").add(status);
    if (event.type().agrees()) {
      boolean explicit = purpose.details().condition() == SpecialCondition.EXPLICIT_CONSENT;
      types.add(
          explicit ? "dpv:ExplicitlyExpressedConsent" : DpvTerms.kind(event.origin().method()));
    }
    if (event.type() == EventType.OBJECTION_WITHDRAWN) {
      node.put("dct:title", event.type().name());
    }
    node.put("dct:identifier", told.id().toString());
    if (event.dated()) {
      node.put("dpv:isIndicatedAtTime", event.at().toString());
    }
    node.put("dct:dateSubmitted", event.recordedAt().toString());
    by(node, told);
    if (!event.route().equals(Route.ANY)) {
      ObjectNode context = node.putObject("dpv:hasContext").put("@type", "dpv:Context");
      context.put("dct:title", event.route().channel().name());
      if (event.route().contactPoint() != null) {
        context.put("dct:identifier", event.route().contactPoint().value());
      }
      DpvTerms.contactPoint(event.route().channel())
          .ifPresent(key -> context.set("dpv:hasPersonalData", ReceiptProcess.dataCategory(key)));
    }
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

  private static void by(ObjectNode node, ReceiptEvent told) {
    ConsentEvent event = told.event();
    String who =
        event.origin().method() == Method.CONTROLLER
            ? "dpv:DataController"
            : DpvTerms.indicatedBy(event.type());
    if (told.guardian() == null) {
      node.put("dpv:isIndicatedBy", who);
      return;
    }
    ArrayNode both = node.putArray("dpv:isIndicatedBy").add(who);
    both.addObject()
        .put("@type", "dpv:GuardianOfDataSubject")
        .put("dct:identifier", told.guardian().value());
  }
}
