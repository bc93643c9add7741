package io.tenure.policy.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.policy.golden.Golden;
import io.tenure.policy.golden.PackCases;
import io.tenure.policy.golden.StrangerCase;
import io.tenure.policy.store.resource.ShippedPacks;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * One policy, proposed for the controllers and customers of all packs at once, in effect; and every
 * worked example over HTTP. No pack may disturb the examples of another.
 */
@QuarkusTest
@TestProfile(PackCasesQuarkusTest.DatabaseOfItsOwn.class)
@WithTestResource(PostgresResource.class)
class PackCasesQuarkusTest {

  /** Starts the service anew: only the first policy may take effect in the past. */
  public static class DatabaseOfItsOwn implements QuarkusTestProfile {}

  private static final PackCasesOverHttp OVER_HTTP =
      new PackCasesOverHttp(
          ShippedPacks.load().stream()
              .map(pack -> pack.name())
              .filter(name -> !name.equals("crm-sales"))
              .map(PackCases::of)
              .toList());

  private static boolean ready;

  @BeforeEach
  void aPolicyForAllCountries() {
    if (!ready) {
      OVER_HTTP.putIntoEffect();
      ready = true;
    }
  }

  @Test
  void theExamplesOfAllPacksAreRightToTheDay() {
    OVER_HTTP.checkAll();
  }

  @Test
  void aStrangerGetsTheReferenceAnswersAndMore() {
    List<StrangerCase> cases = Golden.strangers();
    SoftAssertions softly = new SoftAssertions();
    for (StrangerCase each : cases) {
      each.expected()
          .forEach(
              (part, wanted) -> {
                StrangerQuestions question = new StrangerQuestions(each, each.ask().get(part));
                Map<String, String> actual = new TreeMap<>();
                wanted.keySet().forEach(name -> actual.put(name, question.answer(name)));
                softly
                    .assertThat(actual)
                    .as(each.id() + " " + part + ": " + each.facts())
                    .isEqualTo(wanted);
              });
    }
    softly.assertAll();
    assertThat(cases).hasSizeGreaterThanOrEqualTo(39);
  }
}
