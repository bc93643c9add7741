package io.tenure.disposal.usecase.certificate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tenure.disposal.domain.certificate.CertifiedRun;
import io.tenure.disposal.domain.certificate.ErasedItem;
import io.tenure.disposal.domain.certificate.KnownResidue;
import io.tenure.disposal.domain.run.ItemForm;
import io.tenure.evidence.Commitment;
import io.tenure.evidence.StrictBase64;
import io.tenure.evidence.certificate.Certificate;
import io.tenure.evidence.certificate.Certificate.MethodClass;
import io.tenure.plan.Clause;
import io.tenure.plan.PlanJson;
import io.tenure.plan.RetentionPlan;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts what the tables say of an item into the form of a certificate. Decides nothing. */
final class CertificateWriter {

  private static final ObjectMapper JSON = PlanJson.mapper();

  private final CertifiedRun run;
  private final Certificate.Responsible responsible;
  private final String origin;
  private final String version;

  CertificateWriter(
      CertifiedRun run, Certificate.Responsible responsible, String origin, String version) {
    this.run = run;
    this.responsible = responsible;
    this.origin = origin;
    this.version = version;
  }

  /** Why one group went, as the list has it. */
  private record Reason(
      String group,
      String disposition,
      String maximum,
      String minimum,
      Instant disposeFrom,
      Instant retainUntil) {}

  /** A certificate's content and the salt of its commitment to the record. */
  record Draft(Certificate certificate, byte[] objectSalt) {}

  Draft write(ErasedItem item, RetentionPlan plan, Instant issuedAt) {
    List<Reason> reasons = reasons(item.reasons());
    Commitment object =
        Commitment.to(
            "RECORD", run.systemId().toString(), item.dataset(), item.recordId().toString());
    Certificate certificate =
        new Certificate(
            Certificate.FORMAT,
            UUID.randomUUID().toString(),
            1,
            issuedAt,
            origin,
            "exact",
            new Certificate.Target(run.systemKey(), run.systemId().toString()),
            new Certificate.Subject(
                item.dataset(), StrictBase64.encode(object.value()), fields(item, plan)),
            run.digest(),
            legal(item, plan, reasons),
            method(item, reasons),
            item.sent() == null
                ? null
                : new Certificate.HoldCheck(
                    item.sent().basis().holdEpoch(), item.sent().at(), "NONE"),
            item.sent() == null
                ? null
                : new Certificate.Intent(
                    item.sent().intentId().toString(), item.sent().at(), item.sent().deadline()),
            verification(item),
            residue(item),
            responsible,
            new Certificate.Versions(
                item.sent() == null ? run.mapVersion() : item.sent().basis().mapVersion(),
                item.sent() == null ? null : item.sent().basis().consentAsOf(),
                version));
    return new Draft(certificate, object.salt());
  }

  private static List<String> fields(ErasedItem item, RetentionPlan plan) {
    return groups(item, plan).flatMap(g -> g.fields().stream()).sorted().distinct().toList();
  }

  private static Stream<RetentionPlan.FieldGroup> groups(ErasedItem item, RetentionPlan plan) {
    return plan.groups().stream().filter(g -> item.groups().contains(g.id()));
  }

  private Certificate.Legal legal(ErasedItem item, RetentionPlan plan, List<Reason> reasons) {
    boolean sent = item.sent() != null;
    return new Certificate.Legal(
        sent ? item.sent().basis().policyVersionId() : plan.policyVersionId(),
        sent ? item.sent().basis().policyDigest() : plan.policyDigest(),
        sent ? item.sent().basis().planDigest() : plan.digest(),
        disposition(item, reasons),
        latest(reasons.stream().map(Reason::retainUntil)),
        latest(reasons.stream().map(Reason::disposeFrom)),
        rules(item, plan, reasons));
  }

  private static String disposition(ErasedItem item, List<Reason> reasons) {
    return switch (item.form()) {
      case DELETE -> "ERASE";
      case RESTRICT -> "RESTRICT";
      case CLEAR -> anonymises(reasons) ? "ANONYMISE" : "ERASE";
    };
  }

  private static boolean anonymises(List<Reason> reasons) {
    return reasons.stream().anyMatch(r -> "ANONYMISE".equals(r.disposition()));
  }

  private static Instant latest(Stream<Instant> instants) {
    return instants.filter(Objects::nonNull).max(Instant::compareTo).orElse(null);
  }

  private static List<Certificate.Rule> rules(
      ErasedItem item, RetentionPlan plan, List<Reason> reasons) {
    List<Clause> clauses =
        groups(item, plan)
            .flatMap(g -> Stream.concat(g.minimums().stream(), g.maximums().stream()))
            .toList();
    Set<Certificate.Rule> rules = new LinkedHashSet<>();
    for (Reason r : reasons) {
      if (r.maximum() != null) {
        rules.add(rule(r.maximum(), "MAXIMUM", r.disposeFrom(), true, clauses));
      }
      if (r.minimum() != null) {
        rules.add(rule(r.minimum(), "MINIMUM", r.retainUntil(), false, clauses));
      }
    }
    return List.copyOf(rules);
  }

  private static Certificate.Rule rule(
      String id, String kind, Instant ends, boolean decided, List<Clause> clauses) {
    String citation =
        clauses.stream()
            .filter(c -> c.ruleId().equals(id))
            .flatMap(c -> c.citations().stream())
            .map(Clause.Citation::citation)
            .distinct()
            .collect(Collectors.joining("; "));
    String text = citation.isEmpty() ? "rule of the organisation's own policy" : citation;
    return new Certificate.Rule(
        id, kind, Normalizer.normalize(text, Normalizer.Form.NFC), ends, decided);
  }

  private Certificate.Method method(ErasedItem item, List<Reason> reasons) {
    MethodClass category =
        switch (String.valueOf(item.method())) {
          case "DELETED" -> MethodClass.LOGICALLY_DELETED;
          case "CLEARED" ->
              anonymises(reasons) ? MethodClass.ANONYMISED : MethodClass.FIELDS_REPLACED;
          case "SHELL" -> MethodClass.SHELL;
          case "RESTRICTED" -> MethodClass.RESTRICTED;
          default -> null;
        };
    String technique =
        switch (item.form()) {
          case DELETE -> "rows deleted by primary key, dependents first, in one transaction";
          case CLEAR -> "columns replaced by neutral values, by primary key, in one transaction";
          case RESTRICT -> "marked as kept for a legal duty only";
        };
    return new Certificate.Method(
        category, technique, "tenure crm-connectors", version, effects(item.effects()));
  }

  private static List<Certificate.Effect> effects(String json) {
    List<Certificate.Effect> effects = new ArrayList<>();
    if (json != null) {
      for (JsonNode e : read(json, new TypeReference<List<JsonNode>>() {})) {
        effects.add(
            new Certificate.Effect(
                e.path("dataset").asText(), e.path("deleted").asInt(), e.path("updated").asInt()));
      }
    }
    return effects;
  }

  private static Certificate.Verification verification(ErasedItem item) {
    if (item.form() == ItemForm.RESTRICT) {
      return new Certificate.Verification(
          "RECORDED_HERE", "FULL", item.verifiedAt(), "none", 0, "RECORDED");
    }
    int rows = effects(item.effects()).stream().mapToInt(e -> e.deleted() + e.changed()).sum();
    return new Certificate.Verification(
        "READ_BACK_BY_KEY",
        "FULL",
        item.verifiedAt(),
        "verify",
        Math.max(1, rows),
        "DELETED".equals(item.method()) ? "ABSENT" : "AS_SPECIFIED");
  }

  private static List<Certificate.Residue> residue(ErasedItem item) {
    List<Certificate.Residue> residue = new ArrayList<>();
    if ("SHELL".equals(item.method())) {
      residue.add(
          new Certificate.Residue(
              item.dataset(),
              "The cleared row stays until no retained row points to it any more."));
    }
    if (item.form() == ItemForm.RESTRICT) {
      residue.add(
          new Certificate.Residue(
              item.dataset(),
              "The restricted fields stay in the table; the connector cannot move them."));
    }
    residue.addAll(KnownResidue.ALWAYS);
    return residue;
  }

  private static List<Reason> reasons(String json) {
    return read(json, new TypeReference<List<Reason>>() {});
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An item's stored JSON cannot be read", e);
    }
  }
}
