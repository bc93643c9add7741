package io.tenure.classification.cli.report;

import io.tenure.classification.cli.measure.Figure;
import io.tenure.classification.cli.measure.Figure.Unit;
import io.tenure.classification.cli.measure.Outcome.Status;
import java.math.BigDecimal;
import java.util.Locale;

/** Figures in words. */
final class Values {
  private Values() {}

  static String value(Figure figure) {
    return Double.isNaN(figure.value()) ? "undefined" : value(figure.value(), figure.unit());
  }

  private static String value(double value, Unit unit) {
    return switch (unit) {
      case SHARE -> format("%.3f", value);
      case PERCENT -> format("%.2f %%", value * 100);
      case COUNT -> format("%,.0f", value);
      case PER_SECOND -> format("%,.0f/s", value);
      case TIMES -> format("%.1f times", value);
      case MILLISECONDS -> format("%.1f ms", value);
    };
  }

  /** The goal of a figure; empty where it has none. */
  static String goal(Figure figure) {
    if (figure.goal() == null) {
      return "";
    }
    BigDecimal border = BigDecimal.valueOf(figure.goal().border());
    String shown =
        switch (figure.unit()) {
          case SHARE, COUNT -> plain(border);
          case PERCENT -> plain(border.movePointRight(2)) + " %";
          case PER_SECOND -> plain(border) + "/s";
          case TIMES -> plain(border) + " times";
          case MILLISECONDS -> plain(border) + " ms";
        };
    return (figure.goal().least() ? "at least " : "at most ") + shown;
  }

  static String reached(Figure figure) {
    return figure.goal() == null ? "" : figure.reached() ? "reached" : "NOT reached";
  }

  static String status(Status status) {
    return switch (status) {
      case REACHED -> "reached";
      case NOT_REACHED -> "NOT reached";
      case NOT_COMPARED -> "not compared";
      case NOT_MEASURED -> "not measured";
    };
  }

  /** A cell of a breakdown. */
  static String cell(Object cell) {
    return switch (cell) {
      case Double d when d.isNaN() -> "-";
      case Double d -> format("%.3f", d);
      default -> String.valueOf(cell);
    };
  }

  static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
