package io.tenure.policy.rest.catalogue;

import io.tenure.policy.domain.layer.Amendment;
import io.tenure.policy.domain.layer.ObligationText;
import io.tenure.policy.domain.layer.PackRule;
import io.tenure.policy.domain.layer.RegulationText;
import io.tenure.policy.domain.rule.Rule;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/** Bodies of the calls that change the organisation's layer. */
final class LayerRequests {

  private LayerRequests() {}

  /**
   * What to change in a shipped entry.
   *
   * @param withdrawn whether it does not hold for the organisation; then nothing is set
   * @param set values by member, as the API writes them; null takes a value away
   * @param reason why; no personal data
   * @param source what it rests on
   */
  record AmendmentBody(
      boolean withdrawn,
      @Size(max = 50) Map<String, Object> set,
      @NotBlank @Size(max = 2000) String reason,
      @NotBlank @Size(max = 2000) String source) {

    /** What was said of an entry, not yet written against what is shipped. */
    Amendment toAmendment(String target) {
      return new Amendment(target, withdrawn, set, null, null, reason, source);
    }
  }

  /** A rule to be added to a pack. */
  record PackRuleBody(@NotNull Rule rule, @NotBlank @Size(max = 2000) String reason) {}

  /** Why something is taken away. No personal data. */
  record RemovalBody(@NotBlank @Size(max = 2000) String reason) {}

  /** A whole layer; what is left out is empty. */
  record LayerBody(
      @Size(max = 2000) List<@NotNull RegulationText> regulations,
      @Size(max = 2000) List<@NotNull ObligationText> obligations,
      @Size(max = 2000) List<@NotNull Amendment> amendments,
      @Size(max = 2000) List<@NotNull PackRule> packRules,
      @Size(max = 2000) List<@NotNull Amendment> packAmendments,
      @NotBlank @Size(max = 2000) String reason) {}
}
