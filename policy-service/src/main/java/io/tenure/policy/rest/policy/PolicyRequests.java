package io.tenure.policy.rest.policy;

import io.tenure.kit.problem.SaneInstant;
import io.tenure.kit.problem.TenureException;
import io.tenure.policy.domain.PolicyError;
import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.usecase.catalogue.Packs;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/** Bodies of the calls about policies. */
final class PolicyRequests {

  private PolicyRequests() {}

  /**
   * A new policy, from a pack or from rules.
   *
   * @param pack name of a shipped pack; then no rules
   * @param controllers legal entities; with a pack they take the place of the pack's
   */
  record CreatePolicyBody(
      @NotBlank @Size(max = 100) String name,
      String pack,
      @Size(max = 5000) List<@NotNull Rule> rules,
      @Size(max = 1000) List<@NotNull Controller> controllers,
      @Size(max = 1000) List<@NotNull String> triggers,
      @Size(min = 1, max = 1000) String reason) {

    PolicyContent content(Packs packs) {
      if ((pack == null) == (rules == null)) {
        throw new TenureException(
            PolicyError.CONTENT_AMBIGUOUS, "Send either 'pack' or 'rules', and not both.");
      }
      if (pack == null) {
        return new PolicyContent(rules, controllers, triggers);
      }
      PolicyContent shipped = packs.content(pack);
      return new PolicyContent(
          shipped.rules(), controllers == null ? shipped.controllers() : controllers, triggers);
    }
  }

  /** Other content for a draft. */
  record DraftBody(
      @NotNull @Size(max = 5000) List<@NotNull Rule> rules,
      @Size(max = 1000) List<@NotNull Controller> controllers,
      @Size(max = 1000) List<@NotNull String> triggers,
      @Size(min = 1, max = 1000) String reason) {
    PolicyContent content() {
      return new PolicyContent(rules, controllers, triggers);
    }
  }

  /** The version to start the next draft from. */
  record NextDraftBody(@NotNull @Min(1) Integer from, @Size(min = 1, max = 1000) String reason) {}

  /** Why a draft is submitted as it is. No personal data. */
  record SubmitBody(@Size(min = 1, max = 1000) String reason) {}

  /** The digest that the approver has seen. */
  record ApproveBody(
      @NotNull @Pattern(regexp = "sha256:[0-9a-f]{64}") String digest,
      @Size(min = 1, max = 1000) String reason) {}

  /**
   * When the version takes effect.
   *
   * @param effectiveFrom null for now
   * @param runUnapproved whether due runs may start without an approval of their own
   */
  record ActivateBody(
      @SaneInstant Instant effectiveFrom,
      boolean runUnapproved,
      @Size(min = 1, max = 1000) String reason) {}

  /** Why a version is taken back, or an earlier one comes back. No personal data. */
  record ReasonBody(@NotBlank @Size(max = 1000) String reason) {}
}
