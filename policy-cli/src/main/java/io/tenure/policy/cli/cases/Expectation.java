package io.tenure.policy.cli.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** Compares one expected value with what was decided. */
record Expectation(JsonNode expected, ZoneId zone) {

  /** Whether the decided value is the expected one. A day means the day in the case's zone. */
  boolean met(Object actual) {
    if (expected.isNull()) {
      return actual == null;
    }
    return switch (actual) {
      case null -> false;
      case Instant instant -> at(instant);
      case List<?> list -> list.equals(texts());
      default -> expected.isValueNode() && expected.asText().equals(actual.toString());
    };
  }

  /** The decided value as this expectation would have to be written. */
  String shown(Object actual) {
    boolean day = actual instanceof Instant && !expected.asText().contains("T");
    return Answer.text(day ? day((Instant) actual) : actual);
  }

  /** The expected value as it was written. */
  String shown() {
    return expected.isNull()
        ? "nothing"
        : expected.isArray() ? Answer.text(texts()) : expected.asText();
  }

  private boolean at(Instant instant) {
    String text = expected.asText();
    try {
      return text.contains("T")
          ? OffsetDateTime.parse(text).toInstant().equals(instant)
          : LocalDate.parse(text).equals(day(instant));
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private LocalDate day(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  private List<String> texts() {
    List<String> texts = new ArrayList<>();
    if (expected.isArray()) {
      expected.forEach(each -> texts.add(each.asText()));
    } else {
      texts.add(expected.asText());
    }
    return texts;
  }
}
