package io.tenure.consent.rest.check;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.check.Question;
import io.tenure.consent.domain.check.Questions;
import io.tenure.kit.problem.SaneInstant;
import io.tenure.kit.problem.TenureException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which uses, as of when. */
@Schema(name = "ConsentCheck")
public record CheckRequest(
    @SaneInstant
        @Schema(nullable = true, description = "The time asked about; now where it is absent")
        Instant asOf,
    @NotNull @Size(max = 10_000) List<Item> items) {
  /**
   * One use.
   *
   * @param channel EMAIL, PHONE, SMS, POST or MESSENGER; absent or ANY: all that the purpose uses
   * @param contactPoint subject reference of the address or number itself; absent: all of them
   */
  @Schema(name = "ConsentCheckItem")
  public record Item(
      @Schema(required = true) String subject,
      @Schema(required = true, examples = "marketing.email") String purpose,
      @Schema(nullable = true, examples = "EMAIL") String channel,
      @Schema(nullable = true) String contactPoint) {}

  List<Question> toQuestions() {
    List<Question> questions = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      if (item == null) {
        throw new TenureException(ConsentError.QUESTION_EMPTY, "items[" + i + "] is null");
      }
      questions.add(
          Questions.read(
              item.subject(),
              item.purpose(),
              item.channel(),
              item.contactPoint(),
              "items[" + i + "]."));
    }
    return questions;
  }
}
