package io.tenure.policy.cli.cases;

import io.tenure.policy.domain.decision.Decision;
import io.tenure.policy.domain.decision.Decision.StageEnd;
import io.tenure.policy.domain.decision.ErasureAnswer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a case may expect of a decision: the names are those of the API. */
enum Answer {
  STATUS("status", Decision::status),
  RETAIN_THROUGH("retainThrough", Decision::retainThrough),
  ERASABLE_FROM("erasableFrom", Decision::erasableFrom),
  RETAIN_OPEN("retainOpen", Decision::retainOpen),
  ERASE_BY("eraseBy", Decision::eraseBy),
  DISPOSITION("disposition", Decision::disposition),
  TECHNIQUE("technique", Decision::technique),
  RESTRICT_FROM("restrictFrom", Decision::restrictFrom),
  USE_THROUGH("useThrough", stage(Decision::activeUse)),
  REVIEW_AFTER("reviewAfter", stage(Decision::review)),
  REMOVE_FROM("removeFrom", Decision::removeFrom),
  NOTICE_NO_LATER_THAN("noticeNoLaterThan", Decision::noticeNoLaterThan),
  WINNING_MINIMUM("winningMinimum", Decision::winningMinimum),
  WINNING_MAXIMUM("winningMaximum", Decision::winningMaximum),
  MISSING_TRIGGERS("missingTriggers", Decision::missingTriggers),
  ERASURE("erasure", erasure(ErasureAnswer::action)),
  ERASURE_REASON("erasureReason", erasure(ErasureAnswer::reason)),
  KEPT_THROUGH("keptThrough", erasure(ErasureAnswer::keptThrough));

  private final String member;
  private final Function<Decision, Object> value;

  Answer(String member, Function<Decision, Object> value) {
    this.member = member;
    this.value = value;
  }

  static Optional<Answer> named(String member) {
    return Arrays.stream(values()).filter(a -> a.member.equals(member)).findFirst();
  }

  static List<String> members() {
    return Arrays.stream(values()).map(a -> a.member).toList();
  }

  /** The decision's value; instants as instants. Null where there is none. */
  Object of(Decision decision) {
    return value.apply(decision);
  }

  /** The same as text, as a case would write it. */
  static String text(Object value) {
    return switch (value) {
      case null -> "nothing";
      case List<?> list ->
          list.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
      case Instant instant -> instant.toString();
      default -> value.toString();
    };
  }

  private static Function<Decision, Object> stage(Function<Decision, StageEnd> stage) {
    return decision -> stage.apply(decision) == null ? null : stage.apply(decision).lastDay();
  }

  private static Function<Decision, Object> erasure(Function<ErasureAnswer, Object> part) {
    return decision -> decision.erasure() == null ? null : part.apply(decision.erasure());
  }
}
