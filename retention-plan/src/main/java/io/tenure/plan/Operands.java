package io.tenure.plan;

import java.util.ArrayList;
import java.util.List;

/** The computed operands of {@link EndExpression.Earliest} and {@link EndExpression.Latest}. */
record Operands(List<End> ends) {

  static Operands of(List<EndExpression> expressions, Facts facts, End retention) {
    List<End> ends = new ArrayList<>(expressions.size());
    for (EndExpression expression : expressions) {
      ends.add(EndEvaluator.evaluate(expression, facts, retention));
    }
    return new Operands(ends);
  }

  End earliest(EndExpression.MissingOperand missing) {
    if (missingDecides(missing)) {
      return End.MISSING;
    }
    End.At first = null;
    for (End end : ends) {
      if (end instanceof End.At at && (first == null || at.instant().isBefore(first.instant()))) {
        first = at;
      }
    }
    return first != null ? first : withoutInstant();
  }

  End latest(EndExpression.MissingOperand missing) {
    if (missingDecides(missing)) {
      return End.MISSING;
    }
    if (ends.contains(End.OPEN)) {
      return End.OPEN;
    }
    End.At last = null;
    for (End end : ends) {
      if (end instanceof End.At at && (last == null || at.instant().isAfter(last.instant()))) {
        last = at;
      }
    }
    return last != null ? last : End.MISSING;
  }

  /** No instant is left: open if an operand is open, else every operand is missing. */
  private End withoutInstant() {
    return ends.contains(End.OPEN) ? End.OPEN : End.MISSING;
  }

  private boolean missingDecides(EndExpression.MissingOperand missing) {
    return missing != EndExpression.MissingOperand.IGNORE && ends.contains(End.MISSING);
  }
}
