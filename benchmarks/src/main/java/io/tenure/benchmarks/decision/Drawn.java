package io.tenure.benchmarks.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenure.plan.Facts;
import io.tenure.plan.PlanJson;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.decision.PolicyEdition;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.store.resource.ShippedCatalogue;
import io.tenure.policy.store.resource.ShippedExecutions;
import java.time.Instant;
import java.util.List;

/** Generated policies and records as the domain has them. */
final class Drawn {
  /** The moment of all questions. */
  static final Instant AS_OF = Instant.parse("2026-11-01T12:00:00Z");

  private static final JsonMapper JSON = PlanJson.mapper();

  private Drawn() {}

  static PolicyEdition policy(int rules) {
    return edition(read(GeneratedPolicy.of(rules), PolicyContent.class));
  }

  static PolicyEdition edition(PolicyContent content) {
    Catalogue catalogue = ShippedCatalogue.load();
    return new PolicyEdition(
        "bench",
        PlanJson.digest(content),
        content,
        catalogue,
        ShippedExecutions.load(catalogue).bindings());
  }

  static Profile[] profiles(List<ObjectNode> generated) {
    return generated.stream().map(tree -> read(tree, Profile.class)).toArray(Profile[]::new);
  }

  static Facts[] facts(int count) {
    return GeneratedRecords.facts(count).stream()
        .map(tree -> read(tree, Facts.class))
        .toArray(Facts[]::new);
  }

  static <T> T read(ObjectNode tree, Class<T> type) {
    try {
      return JSON.treeToValue(tree, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The generator writes what cannot be read", e);
    }
  }
}
