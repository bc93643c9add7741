package io.tenure.plan;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The computed operands of {@link EndExpression.Earliest} and {@link EndExpression.Latest}. */
record Operands(List<End> ends) {

  static Operands of(List<EndExpression> expressions, Facts facts, End retention) {
    return new Operands(
        expressions.stream().map(e -> EndEvaluator.evaluate(e, facts, retention)).toList());
  }

  End earliest(EndExpression.MissingOperand missing) {
    if (missingDecides(missing)) {
      return End.MISSING;
    }
    return instants().min(Instant::compareTo).<End>map(End.At::new).orElseGet(this::withoutInstant);
  }

  End latest(EndExpression.MissingOperand missing) {
    if (missingDecides(missing)) {
      return End.MISSING;
    }
    if (ends.contains(End.OPEN)) {
      return End.OPEN;
    }
    return instants().max(Instant::compareTo).<End>map(End.At::new).orElse(End.MISSING);
  }

  /** No instant is left: open if an operand is open, else every operand is missing. */
  private End withoutInstant() {
    return ends.contains(End.OPEN) ? End.OPEN : End.MISSING;
  }

  private boolean missingDecides(EndExpression.MissingOperand missing) {
    return missing != EndExpression.MissingOperand.IGNORE && ends.contains(End.MISSING);
  }

  private Stream<Instant> instants() {
    return ends.stream().filter(End.At.class::isInstance).map(end -> ((End.At) end).instant());
  }
}
