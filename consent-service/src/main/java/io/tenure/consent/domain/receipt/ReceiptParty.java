package io.tenure.consent.domain.receipt;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The party fields: who the controller is and how it is reached. */
final class ReceiptParty {
  private ReceiptParty() {}

  static ObjectNode of(String id, ReceiptFacts facts) {
    ObjectNode party =
        JsonNodeFactory.instance.objectNode().put("@id", id).put("@type", "dpv:DataController");
    Controller controller = facts.controller();
    if (controller == null) {
      String key = ReceiptContent.text(facts.purpose().controller());
      return party.put("dpv:hasIdentifier", key).put("dpv:hasName", key);
    }
    party.put(
        "dpv:hasIdentifier",
        ReceiptContent.text(
            controller.identifier() == null
                ? facts.purpose().controller()
                : controller.identifier()));
    party.put("dpv:hasName", ReceiptContent.text(controller.name()));
    party.put("dpv:hasAddress", ReceiptContent.text(controller.address()));
    ObjectNode contact = party.putObject("schema:contactPoint").put("@type", "schema:ContactPoint");
    put(contact, "schema:email", controller.email());
    put(contact, "schema:telephone", controller.phone());
    put(contact, "schema:url", controller.url());
    if (controller.authority() != null) {
      party
          .putObject("dpv:hasAuthority")
          .put("@type", "dpv:DataProtectionAuthority")
          .put("dpv:hasName", ReceiptContent.text(controller.authority()));
    }
    return party;
  }

  private static void put(ObjectNode node, String name, String value) {
    if (value != null) {
      node.put(name, ReceiptContent.text(value));
    }
  }
}
