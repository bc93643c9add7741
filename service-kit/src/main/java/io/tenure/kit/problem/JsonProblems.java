package io.tenure.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.Optional;

/** What Jackson could not read. Says where, never what: the value may be personal. */
final class JsonProblems {

  private JsonProblems() {}

  static Finding of(JsonProcessingException failure) {
    if (failure instanceof UnrecognizedPropertyException unknown) {
      String field = path(unknown);
      return Finding.of(
          KitError.REQUEST_UNKNOWN_FIELD,
          "The field '" + field + "' is not known here; nothing was changed.",
          List.of(new Violation(field, "body", "is not a known field")));
    }
    if (failure instanceof JsonMappingException mapping) {
      return coded(mapping).orElseGet(() -> unreadable(mapping));
    }
    return Finding.of(
        KitError.REQUEST_MALFORMED, "The body is not well-formed JSON" + place(failure) + ".");
  }

  /** Our own records refuse values with coded exceptions; Jackson wraps them. */
  private static Optional<Finding> coded(JsonMappingException failure) {
    for (Throwable each = failure.getCause(); each != null; each = each.getCause()) {
      if (each instanceof TenureException e) {
        Finding found = Finding.of(e);
        return Optional.of(
            new Finding(
                found.error(),
                found.detail(),
                List.of(new Violation(path(failure), "body", found.detail())),
                found.attributes(),
                found.retryAfter()));
      }
    }
    return Optional.empty();
  }

  private static Finding unreadable(JsonMappingException failure) {
    String field = path(failure);
    if (field.isEmpty()) {
      return Finding.of(
          KitError.REQUEST_MALFORMED,
          "The body is missing, empty or of the wrong JSON type" + place(failure) + ".");
    }
    return Finding.of(
        KitError.REQUEST_MALFORMED,
        "The value of '" + field + "' has the wrong type or form.",
        List.of(new Violation(field, "body", "has the wrong type or form")));
  }

  private static String path(JsonMappingException failure) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : failure.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(Printable.of(step.getFieldName()));
      }
    }
    return path.toString();
  }

  private static String place(JsonProcessingException failure) {
    return failure.getLocation() == null || failure.getLocation().getLineNr() < 1
        ? ""
        : " (line "
            + failure.getLocation().getLineNr()
            + ", column "
            + failure.getLocation().getColumnNr()
            + ")";
  }
}
