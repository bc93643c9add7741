package io.tenure.policy.domain.decision;

import static io.tenure.policy.domain.decision.Drafts.created;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.plan.RetentionPlan.ProfileField;
import io.tenure.policy.domain.decision.ErasureAnswer.Action;
import io.tenure.policy.domain.decision.ErasureAnswer.Reason;
import io.tenure.policy.golden.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErasureCodesTest {

  /** Which reasons an action can have. */
  private static final Map<Action, Set<Reason>> REASONS =
      new EnumMap<>(
          Map.of(
              Action.ERASE_NOW,
              EnumSet.of(Reason.NOTHING_TO_KEEP),
              Action.REFUSE_AND_RESTRICT,
              EnumSet.of(Reason.STATUTORY_DUTY),
              Action.BLOCK_THEN_ERASE,
              EnumSet.of(Reason.BLOCKING_DUTY),
              Action.REVIEW,
              EnumSet.of(Reason.NO_VALID_GROUND, Reason.NO_RULE, Reason.REGIME_UNKNOWN)));

  /** IRIs read in the repository w3c/dpv, folder 2.3, when this was written. */
  private static final Set<String> DPV_2_3 =
      Set.of(
          "https://w3id.org/dpv/justifications#LegalObligationImpaired",
          "https://w3id.org/dpv/legal/eu/gdpr#JustificationA17LegallyRequired");

  @ParameterizedTest
  @EnumSource(ErasureRegime.class)
  void everyActionAndReasonHasCodesInEveryRegime(ErasureRegime regime) {
    assertThat(REASONS.values().stream().mapToInt(Set::size).sum())
        .as("every reason belongs to an action")
        .isEqualTo(Reason.values().length);
    for (Action action : Action.values()) {
      for (Reason reason : REASONS.get(action)) {
        ErasureCodes codes = ErasureCodes.of(action, reason, Set.of(regime));
        boolean stays = action == Action.REFUSE_AND_RESTRICT || action == Action.BLOCK_THEN_ERASE;
        assertThat(codes.justifications().isEmpty()).isEqualTo(!stays);
        assertThat(DPV_2_3).containsAll(codes.justifications());
        assertThat(codes.drpStatus()).isNotNull();
        assertThat(codes.drpReason() != null)
            .as("a refusal has a reason, and nothing else")
            .isEqualTo(codes.drpStatus() == DrpStatus.DENIED);
      }
    }
    assertThatThrownBy(
            () -> ErasureCodes.of(Action.REFUSE_AND_RESTRICT, Reason.NO_RULE, Set.of(regime)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theCodesAreThoseOfTheVocabularies() {
    ErasureAnswer kept = Golden.decide(Golden.get("G01-invoice")).erasure();
    assertThat(kept.codes())
        .isEqualTo(
            new ErasureCodes(
                List.of(
                    "https://w3id.org/dpv/justifications#LegalObligationImpaired",
                    "https://w3id.org/dpv/legal/eu/gdpr#JustificationA17LegallyRequired"),
                DrpStatus.DENIED,
                DrpReason.CLAIM_NOT_COVERED));
    assertThat(kept.codes().drpStatus().code()).isEqualTo("denied");
    assertThat(kept.codes().drpReason().code()).isEqualTo("claim_not_covered");
    assertThat(ErasureCodes.of(Action.REVIEW, Reason.NO_RULE, Set.of(ErasureRegime.GDPR)))
        .isEqualTo(new ErasureCodes(List.of(), DrpStatus.IN_PROGRESS, null));
    assertThat(
            ErasureCodes.of(
                    Action.BLOCK_THEN_ERASE,
                    Reason.BLOCKING_DUTY,
                    Set.of(ErasureRegime.GDPR, ErasureRegime.US_STATE))
                .justifications())
        .hasSize(2);
  }

  @Test
  void everyCodeStandsInTheTableOfTheDocuments() throws IOException {
    String page =
        Files.readString(
            Path.of(System.getProperty("tenure.root", ".."))
                .resolve("docs/guides/erasure-codes.md"));
    DPV_2_3.forEach(iri -> assertThat(page).contains(iri));
    for (Action action : Action.values()) {
      for (Reason reason : REASONS.get(action)) {
        ErasureCodes codes = ErasureCodes.of(action, reason, Set.of(ErasureRegime.GDPR));
        String drp =
            "`"
                + codes.drpStatus().code()
                + "`"
                + (codes.drpReason() == null ? "" : " / `" + codes.drpReason().code() + "`");
        assertThat(page.lines())
            .anySatisfy(
                line ->
                    assertThat(line)
                        .contains("| `" + action + "` | `" + reason + "` |")
                        .contains("| " + drp + " |"));
      }
    }
  }

  @Test
  void aRecordsSummaryHasEachOfItsFieldsInExactlyOnePart() {
    long seed = Long.getLong("tenure.seed", new Random().nextLong());
    System.out.println("ErasureCodesTest seed " + seed);
    RandomPolicies draw = new RandomPolicies(new Random(seed));
    for (int i = 0; i < Cases.of(10_000); i++) {
      Profile profile = draw.profile();
      List<Decision> decisions =
          DecisionEngine.decide(draw.policy(7), profile, draw.facts(), draw.instant(), true);
      ErasureSummary summary = ErasureSummary.of(decisions);
      List<String> told = new ArrayList<>(summary.eraseNow());
      summary.kept().forEach(part -> told.addAll(part.fields()));
      told.addAll(summary.review());
      assertThat(told)
          .as("seed %d, case %d", seed, i)
          .containsExactlyInAnyOrderElementsOf(
              profile.fields().stream().map(ProfileField::name).toList());
      boolean open = summary.kept().stream().anyMatch(ErasureSummary.Kept::open);
      boolean certain = summary.review().isEmpty() && !open && !summary.kept().isEmpty();
      assertThat(summary.doneBy() != null).as("seed %d, case %d", seed, i).isEqualTo(certain);
      if (certain) {
        assertThat(summary.kept())
            .allSatisfy(part -> assertThat(part.until()).isBeforeOrEqualTo(summary.doneBy()));
      }
    }
  }

  @Test
  void aRecordIsDeniedOnlyWhereNothingOfItGoes() {
    PolicyEdition policy =
        Drafts.policy(Drafts.lawMinimum("keep", Drafts.EVERYTHING, "P8Y", "hgb-vouchers-8"));
    Profile profile = Drafts.profile("DE", "DE", "user.financial", "user.contact.email");
    ErasureSummary all =
        ErasureSummary.of(
            DecisionEngine.decide(
                policy, profile, created("2024-05-17"), Drafts.at("2026-11-23"), true));
    assertThat(all.drpStatus()).isEqualTo(DrpStatus.DENIED);
    assertThat(all.drpReason()).isEqualTo(DrpReason.CLAIM_NOT_COVERED);
    assertThat(all.eraseNow()).isEmpty();
    assertThat(all.kept().getFirst().through()).isEqualTo("2032-05-17");
    ErasureSummary none =
        ErasureSummary.of(
            DecisionEngine.decide(
                policy, profile, created("2000-05-17"), Drafts.at("2026-11-23"), true));
    assertThat(none.drpStatus()).isEqualTo(DrpStatus.IN_PROGRESS);
    assertThat(none.eraseNow()).containsExactly("user.contact.email", "user.financial");
    assertThat(none.doneBy()).isNull();
    assertThat(
            ErasureSummary.of(
                DecisionEngine.decide(
                    policy, profile, created("2000-05-17"), Drafts.at("2026-11-23"), false)))
        .isNull();
  }
}
