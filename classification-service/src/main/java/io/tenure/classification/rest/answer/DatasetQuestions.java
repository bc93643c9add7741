package io.tenure.classification.rest.answer;

import io.tenure.classification.usecase.answer.AnswerDatasets;
import io.tenure.classification.usecase.answer.AnswerDatasets.Outcome;
import io.tenure.classification.usecase.answer.AnswerDatasets.Question;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Questions about many datasets at once. */
@Schema(name = "DatasetQuestions")
public record DatasetQuestions(
    @NotEmpty @Size(max = AnswerDatasets.MAX_QUESTIONS) List<@NotNull @Valid Item> items) {

  /**
   * One question.
   *
   * @param dataset {@code schema.table}
   * @param version of the map; absent for the newest
   */
  @Schema(name = "DatasetQuestion")
  public record Item(
      @NotNull UUID system, @NotBlank @Size(max = 300) String dataset, @Min(1) Integer version) {}

  /** Answers in the order of the questions. */
  @Schema(name = "DatasetAnswers")
  public record Answers(List<ItemAnswer> items) {

    static Answers of(List<Outcome> outcomes) {
      return new Answers(
          IntStream.range(0, outcomes.size())
              .mapToObj(i -> ItemAnswer.of(i, outcomes.get(i)))
              .toList());
    }
  }

  /**
   * One answer.
   *
   * @param map null where {@code code} says why
   * @param code {@code system.unknown}, {@code map.none}, {@code map.version-unknown} or {@code
   *     map.dataset-unknown}
   */
  @Schema(name = "DatasetAnswerItem")
  public record ItemAnswer(
      int index,
      @Schema(nullable = true) DatasetMapAnswer map,
      @Schema(nullable = true) String code,
      @Schema(nullable = true) String detail) {

    static ItemAnswer of(int index, Outcome outcome) {
      return outcome.answer() == null
          ? new ItemAnswer(index, null, outcome.problem().code(), outcome.detail())
          : new ItemAnswer(index, DatasetMapAnswer.of(outcome.answer()), null, null);
    }
  }

  List<Question> toQuestions() {
    return items.stream().map(i -> new Question(i.system(), i.dataset(), i.version())).toList();
  }
}
