package io.tenure.benchmarks.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.check.Finding;
import io.tenure.policy.domain.check.PolicyChecks;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.store.resource.ShippedCatalogue;
import io.tenure.policy.store.resource.ShippedExecutions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratedPolicyTest {

  @Test
  void aPolicyOf500RulesMayBePutIntoEffect() {
    Catalogue catalogue = ShippedCatalogue.load();

    List<Finding> findings =
        PolicyChecks.check(
            Drawn.read(GeneratedPolicy.of(500), PolicyContent.class),
            catalogue,
            ShippedExecutions.load(catalogue),
            LocalDate.ofInstant(Drawn.AS_OF, ZoneOffset.UTC));

    assertThat(findings).filteredOn(Finding::refuses).isEmpty();
  }

  @Test
  void theRulesAtHomeHaveMaximumsOfEveryStageAndAreTheSameInEverySize() {
    List<JsonNode> few = home(50);

    assertThat(few)
        .extracting(rule -> rule.path("disposition").asText())
        .contains("ERASE", "ANONYMISE", "RESTRICT", "REVIEW");
    assertThat(home(5000)).isEqualTo(few);
  }

  private static List<JsonNode> home(int rules) {
    return GeneratedPolicy.of(rules).path("rules").valueStream().limit(25).toList();
  }
}
