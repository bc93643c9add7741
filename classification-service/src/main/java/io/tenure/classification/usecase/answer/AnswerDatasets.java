package io.tenure.classification.usecase.answer;

import io.tenure.classification.domain.answer.DatasetMapping;
import io.tenure.classification.domain.answer.MapIndex;
import io.tenure.classification.domain.error.ClassificationError;
import io.tenure.connector.map.DataMap;
import io.tenure.kit.problem.ErrorCode;
import io.tenure.kit.problem.TenureException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Answers what a published map says about single datasets. */
@ApplicationScoped
public class AnswerDatasets {

  /** Questions that are answered at once. */
  public static final int MAX_QUESTIONS = 500;

  private static final int MAX_MAPS = 20;

  private final PublishedMaps maps;

  AnswerDatasets(PublishedMaps maps) {
    this.maps = maps;
  }

  /**
   * A question.
   *
   * @param version null for the newest
   */
  public record Question(UUID system, String dataset, Integer version) {}

  /** An answer, from this version of the map. */
  public record Answer(DataMap map, DatasetMapping mapping) {}

  /** An answer, or why there is none; one of them is null. */
  public record Outcome(Answer answer, ErrorCode problem, String detail) {}

  /**
   * One answer.
   *
   * @throws TenureException also {@code map.dataset-unknown}
   */
  public Answer answer(Question question) {
    return answer(maps.get(question.system(), question.version()), question.dataset());
  }

  /**
   * Answers in the order of the questions; each map is looked up once.
   *
   * @throws TenureException {@code answer.too-many-maps}
   */
  public List<Outcome> answers(List<Question> questions) {
    long asked =
        questions.stream()
            .map(q -> List.of(q.system(), String.valueOf(q.version())))
            .distinct()
            .count();
    if (asked > MAX_MAPS) {
      throw new TenureException(
          ClassificationError.ANSWER_TOO_MANY_MAPS,
          "Ask for at most " + MAX_MAPS + " maps at once; these are " + asked + ".");
    }
    Map<Question, MapIndex> read = new HashMap<>();
    return questions.stream().map(q -> outcome(q, read)).toList();
  }

  private Outcome outcome(Question question, Map<Question, MapIndex> read) {
    try {
      Question map = new Question(question.system(), null, question.version());
      MapIndex index = read.get(map);
      if (index == null) {
        index = maps.get(question.system(), question.version());
        read.put(map, index);
      }
      return new Outcome(answer(index, question.dataset()), null, null);
    } catch (TenureException e) {
      if (e.errorCode() instanceof ClassificationError) {
        return new Outcome(null, e.errorCode(), e.getMessage());
      }
      throw e;
    }
  }

  private static Answer answer(MapIndex index, String dataset) {
    return new Answer(
        index.map(),
        index
            .mapping(dataset)
            .orElseThrow(
                () ->
                    new TenureException(
                        ClassificationError.MAP_DATASET_UNKNOWN,
                        "This version of the map has no such dataset.")));
  }
}
