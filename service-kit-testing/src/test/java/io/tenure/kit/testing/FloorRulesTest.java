package io.tenure.kit.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;

/** A house in which every rule is broken once. */
class FloorRulesTest {

  private static final String BAD = "io.tenure.kit.testing.badhouse";

  private static final class Rules extends FloorRules {
    Rules(String root, String... packages) {
      super(root, new ClassFileImporter().importPackages(packages));
    }
  }

  private final FloorRules bad = new Rules(BAD, BAD);

  @Test
  void everyBreachIsFound() {
    assertBreach(bad::domainKnowsNoFramework, "Rule");
    assertBreach(bad::domainKnowsNoOtherFloor, "Peeking");
    assertBreach(bad::useCasesKnowNeitherHttpNorTheSides, "UseRule");
    assertBreach(bad::resourcesTouchNoStoreAndNoClient, "RuleResource");
    assertBreach(bad::sidesDoNotKnowEachOther, "RuleStore");
    assertBreach(bad::packagesFormNoCircle, "Cycle");
  }

  @Test
  void soundPartsPass() {
    FloorRules sound = new Rules(BAD, BAD + ".client");
    assertThatCode(sound::domainKnowsNoFramework).doesNotThrowAnyException();
    assertThatCode(sound::sidesDoNotKnowEachOther).doesNotThrowAnyException();
    assertThatCode(sound::packagesFormNoCircle).doesNotThrowAnyException();
  }

  @Test
  void emptyHouseIsNoSuccess() {
    assertThatThrownBy(() -> new Rules("io.tenure.nowhere", "io.tenure.nowhere"))
        .hasMessageContaining("No classes below io.tenure.nowhere");
  }

  private static void assertBreach(ThrowableAssert.ThrowingCallable rule, String where) {
    assertThatThrownBy(rule).isInstanceOf(AssertionError.class).hasMessageContaining(where);
  }
}
