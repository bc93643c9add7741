package io.tenure.policy.cli.read;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.tenure.policy.cli.say.Shown;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Why a value does not fit, with a stable code and advice. */
record Misfit(String code, String message) {

  static Misfit of(JsonMappingException problem) {
    return switch (problem) {
      case UnrecognizedPropertyException e ->
          new Misfit("MEMBER_UNKNOWN", unknown(e.getPropertyName(), known(e)));
      case InvalidTypeIdException e -> op(e);
      case InvalidFormatException e ->
          format(String.valueOf(e.getValue()), e.getTargetType(), e.getOriginalMessage());
      case ValueInstantiationException _ ->
          new Misfit("VALUE_EMPTY", "A list here has an empty entry; fill it or remove it.");
      case MismatchedInputException e -> shape(e.getTargetType());
      default -> new Misfit("VALUE_INVALID", Shown.of(problem.getOriginalMessage()) + ".");
    };
  }

  static String unknown(String name, List<String> known) {
    return "'"
        + Shown.of(name)
        + "' means nothing here; there are "
        + String.join(", ", known)
        + ".";
  }

  private static List<String> known(UnrecognizedPropertyException e) {
    return e.getKnownPropertyIds() == null
        ? List.of("no members")
        : e.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList();
  }

  private static Misfit op(InvalidTypeIdException e) {
    String names = names(e.getBaseType());
    return e.getTypeId() == null
        ? new Misfit("OP_MISSING", "Say with 'op' what this is: " + names + ".")
        : new Misfit(
            "OP_UNKNOWN", "'" + Shown.of(e.getTypeId()) + "' is no op; there are " + names + ".");
  }

  private static String names(JavaType type) {
    JsonSubTypes listed = type.getRawClass().getAnnotation(JsonSubTypes.class);
    return listed == null
        ? type.getRawClass().getSimpleName()
        : Arrays.stream(listed.value())
            .map(JsonSubTypes.Type::name)
            .collect(Collectors.joining(", "));
  }

  private static Misfit format(String value, Class<?> type, String original) {
    String shown = "'" + Shown.of(value) + "' ";
    if (type == Period.class) {
      return new Misfit("PERIOD_INVALID", shown + "is no period; write P6Y, P24M or P45D.");
    }
    if (type == ZoneId.class) {
      return new Misfit(
          "ZONE_UNKNOWN", shown + "is no time zone; write one such as Europe/Berlin.");
    }
    if (type == LocalDate.class) {
      return new Misfit("DATE_INVALID", shown + "is no day; write one such as 2026-12-31.");
    }
    if (type == Duration.class) {
      return new Misfit("DURATION_INVALID", shown + "is no duration; write PT48H or P30D.");
    }
    if (type != null && type.isEnum()) {
      return new Misfit(
          "VALUE_UNKNOWN",
          shown
              + "is not possible here; there are "
              + Arrays.stream(type.getEnumConstants())
                  .map(String::valueOf)
                  .collect(Collectors.joining(", "))
              + ".");
    }
    return new Misfit("VALUE_INVALID", shown + "does not fit: " + Shown.of(original) + ".");
  }

  private static Misfit shape(Class<?> type) {
    String wanted =
        type == null
            ? "something else"
            : Collection.class.isAssignableFrom(type)
                ? "a list, in brackets or with dashes"
                : type == String.class || type.isPrimitive() || type.getName().startsWith("java.")
                    ? "a single value"
                    : "a mapping with members";
    return new Misfit("VALUE_INVALID", "This has the wrong form; write " + wanted + ".");
  }
}
