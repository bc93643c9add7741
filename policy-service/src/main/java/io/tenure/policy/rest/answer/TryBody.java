package io.tenure.policy.rest.answer;

import io.tenure.kit.problem.SaneInstant;
import io.tenure.kit.problem.TenureException;
import io.tenure.policy.domain.PolicyError;
import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.domain.sentence.Language;
import io.tenure.policy.rest.answer.AnswerRequests.RecordBody;
import io.tenure.policy.usecase.answer.Decide.Asked;
import io.tenure.policy.usecase.answer.TryDraft.Source;
import io.tenure.policy.usecase.answer.TryDraft.Trial;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A draft to try on facts.
 *
 * @param asOf moment of the question, for both policies; null for now
 * @param language of the sentences: en, de, fr or es; null for the header Accept-Language
 * @param decisions whether each effect comes with both decisions
 * @param draft what to try: a stored version of any stage, or rules as they are
 * @param against what to compare with; null for the policy in effect at asOf
 */
public record TryBody(
    @SaneInstant Instant asOf,
    @Size(max = 35) String language,
    boolean decisions,
    @NotNull @Valid SourceBody draft,
    @Valid SourceBody against,
    @NotNull @Size(min = 1, max = 10_000) List<@NotNull @Valid RecordBody> records) {

  Trial toTrial(String acceptLanguage) {
    Language spoken = language == null ? Language.preferred(acceptLanguage) : Language.of(language);
    return new Trial(
        asOf, spoken, draft.toSource(), against == null ? null : against.toSource(), decisions);
  }

  List<Asked> toAsked() {
    return records.stream().map(RecordBody::toAsked).toList();
  }

  /** Either a policy and the number of its version, or rules. */
  @Schema(name = "PolicySource")
  public record SourceBody(
      UUID policyId,
      @Min(1) Integer version,
      @Size(max = 5000) List<@NotNull Rule> rules,
      @Size(max = 1000) List<@NotNull Controller> controllers,
      @Size(max = 1000) List<@NotNull String> triggers) {

    Source toSource() {
      boolean stored =
          policyId != null && version != null && controllers == null && triggers == null;
      boolean inline = rules != null && policyId == null && version == null;
      if (stored == inline || (stored && rules != null)) {
        throw new TenureException(
            PolicyError.CONTENT_AMBIGUOUS,
            "Send either 'policyId' and 'version', or 'rules', and not both.");
      }
      return new Source(
          policyId, version, inline ? new PolicyContent(rules, controllers, triggers) : null);
    }
  }
}
