package io.tenure.consent.domain.receipt;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenure.consent.domain.purpose.Necessity;
import io.tenure.consent.domain.purpose.SpecialCategories;
import java.util.List;
import java.util.stream.Stream;

/**
 * The processing fields: what is done with which data, on what ground, where, and how to stop it.
 */
final class ReceiptProcess {
  private ReceiptProcess() {}

  static ObjectNode of(ReceiptFacts facts) {
    ReceiptPurpose terms = facts.purpose();
    ObjectNode process = JsonNodeFactory.instance.objectNode().put("@type", "dpv:Process");
    process.set("dpv:hasPurpose", purpose(facts));
    ArrayNode data = process.putArray("dpv:hasPersonalData");
    terms.dataCategories().stream().sorted().forEach(key -> data.add(dataCategory(key)));
    if (terms.legalBasis() != null) {
      ground(process, terms);
    }
    ReceiptRecipients.add(process, terms);
    Controller controller = facts.controller();
    if (controller != null) {
      storage(process, controller);
      if (controller.manageUrl() != null) {
        ObjectNode control = process.putObject("dpv:hasConsentControl");
        types(control, List.of("dpv:ProvideConsent", "dpv:WithdrawConsent"));
        control.put("dpv:isExercisedAt", controller.manageUrl());
      }
      if (controller.rightsUrl() != null) {
        process.set("dpv:hasRight", rights(controller.rightsUrl()));
      }
    }
    return process;
  }

  private static void ground(ObjectNode process, ReceiptPurpose terms) {
    ArrayNode basis = process.putArray("dpv:hasLegalBasis");
    DpvTerms.legalBasis(terms.legalBasis()).forEach(basis::add);
    if (terms.details().condition() != null) {
      basis.add(DpvTerms.condition(terms.details().condition()));
    }
    process.put(
        "dpv:hasNecessity",
        terms.details().necessity() == Necessity.CHOICE ? "dpv:Optional" : "dpv:Required");
  }

  private static ObjectNode purpose(ReceiptFacts facts) {
    ReceiptPurpose terms = facts.purpose();
    ObjectNode purpose =
        JsonNodeFactory.instance
            .objectNode()
            .put("@type", "dpv:Purpose")
            .put("dct:identifier", terms.key())
            .put("dct:hasVersion", String.valueOf(terms.version()))
            .put("dct:title", ReceiptContent.text(terms.name()));
    if (terms.description() != null) {
      purpose.put("dct:description", ReceiptContent.text(terms.description()));
    }
    List<String> kinds =
        Stream.concat(Stream.ofNullable(terms.dpvTerm()), terms.details().dpvTerms().stream())
            .distinct()
            .toList();
    if (kinds.size() == 1) {
      purpose.put("skos:broader", kinds.getFirst());
    } else if (!kinds.isEmpty()) {
      ArrayNode broader = purpose.putArray("skos:broader");
      kinds.forEach(broader::add);
    }
    return purpose;
  }

  static ObjectNode dataCategory(String key) {
    ObjectNode data =
        JsonNodeFactory.instance
            .objectNode()
            .put(
                "@type",
                SpecialCategories.among(List.of(key))
                    ? "dpv:SpecialCategoryPersonalData"
                    : "dpv:PersonalData")
            .put("dct:title", key);
    DpvTerms.dataCategory(key).ifPresent(term -> data.put("skos:broader", term));
    return data;
  }

  private static void storage(ObjectNode process, Controller controller) {
    ArrayNode conditions = JsonNodeFactory.instance.arrayNode();
    if (!controller.storageLocations().isEmpty()) {
      ArrayNode at =
          conditions.addObject().put("@type", "dpv:StorageLocation").putArray("dpv:hasLocation");
      controller.storageLocations().stream()
          .sorted()
          .map(ReceiptContent::location)
          .forEach(at::add);
    }
    if (controller.retentionUrl() != null) {
      conditions
          .addObject()
          .put("@type", "dpv:StorageDuration")
          .put("rdfs:seeAlso", controller.retentionUrl());
    }
    if (!conditions.isEmpty()) {
      process.set("dpv:hasStorageCondition", conditions);
    }
  }

  private static ArrayNode rights(String url) {
    ArrayNode rights = JsonNodeFactory.instance.arrayNode();
    for (String right : List.of("A7-3", "A15", "A16", "A17", "A20", "A21", "A77")) {
      ObjectNode node = rights.addObject();
      types(node, List.of("dpv:DataSubjectRight", "eu-gdpr:" + right));
      node.put("dpv:isExercisedAt", url);
    }
    return rights;
  }

  private static void types(ObjectNode node, List<String> names) {
    ArrayNode types = node.putArray("@type");
    names.forEach(types::add);
  }
}
