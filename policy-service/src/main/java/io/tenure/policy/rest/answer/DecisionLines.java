package io.tenure.policy.rest.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tenure.policy.domain.decision.Decision;
import io.tenure.policy.domain.decision.ErasureSummary;
import io.tenure.policy.usecase.answer.Decide.Answering;
import io.tenure.policy.usecase.answer.Decide.Decided;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lines of a streamed answer. */
final class DecisionLines {

  private DecisionLines() {}

  /**
   * The answer to one line.
   *
   * @param line number of the line asked, from 1
   * @param id the caller's name for the record; null where the line could not be read
   * @param decisions left out where there is a problem
   * @param erasure what a request for erasure means for all of it; left out where none was made
   * @param problem what is wrong with the line, as in a problem body; left out otherwise
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "DecisionLine")
  record Answered(
      long line,
      String id,
      List<Decision> decisions,
      ErasureSummary erasure,
      Map<String, Object> problem) {

    static Answered of(long line, Decided decided) {
      return new Answered(line, decided.id(), decided.decisions(), decided.erasure(), null);
    }

    static Answered refused(long line, String id, Map<String, Object> problem) {
      return new Answered(line, id, null, null, problem);
    }
  }

  /** The last line; a stream that ends without it was cut off. */
  record End(Summary end) {}

  /**
   * What was answered, and with what.
   *
   * @param records lines that were not blank
   * @param decided how many of them have decisions
   * @param refused how many have a problem
   */
  record Summary(
      long records,
      long decided,
      long refused,
      String policyVersionId,
      String policyDigest,
      Instant asOf,
      String language) {

    static End of(Answering answering, long decided, long refused) {
      return new End(
          new Summary(
              decided + refused,
              decided,
              refused,
              answering.edition().versionId(),
              answering.edition().digest(),
              answering.asOf(),
              answering.language().tag()));
    }
  }
}
