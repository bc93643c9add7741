package io.tenure.kit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What Bean Validation found. A broken promise about our own answer is our fault (500), not the
 * caller's.
 */
final class ValidationProblems {

  private ValidationProblems() {}

  static Finding of(ConstraintViolationException failure) {
    if (failure.getConstraintViolations() == null || failure.getConstraintViolations().isEmpty()) {
      return Finding.of(KitError.REQUEST_INVALID, "The request breaks a rule.");
    }
    if (failure.getConstraintViolations().stream().anyMatch(ValidationProblems::isAboutAnswer)) {
      return Finding.of(KitError.INTERNAL, null);
    }
    List<Violation> violations =
        failure.getConstraintViolations().stream()
            .map(ValidationProblems::violation)
            .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
            .toList();
    boolean onlyDates =
        failure.getConstraintViolations().stream().allMatch(ValidationProblems::isAboutDate);
    return Finding.of(
        onlyDates ? KitError.REQUEST_DATE_OUT_OF_RANGE : KitError.REQUEST_INVALID,
        violations.size() == 1
            ? "'" + violations.getFirst().field() + "' " + violations.getFirst().message() + "."
            : violations.size() + " values break a rule; see violations.",
        violations);
  }

  private static boolean isAboutAnswer(ConstraintViolation<?> violation) {
    return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
        .anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
  }

  private static boolean isAboutDate(ConstraintViolation<?> violation) {
    Class<?> rule = violation.getConstraintDescriptor().getAnnotation().annotationType();
    return rule == SaneInstant.class || rule == SaneDate.class;
  }

  private static Violation violation(ConstraintViolation<?> violation) {
    List<Path.Node> nodes = new ArrayList<>();
    violation.getPropertyPath().forEach(nodes::add);
    boolean ofMethod = nodes.size() > 1 && nodes.getFirst().getKind() == ElementKind.METHOD;
    // A method parameter itself names a query, path or header value; below a parameter lies the
    // body or a bean of parameters.
    boolean whole = ofMethod && nodes.size() == 2;
    boolean parameters =
        ofMethod
            && nodes.size() == 3
            && violation.getLeafBean() instanceof io.tenure.kit.page.PageQuery;
    List<Path.Node> shown = !ofMethod ? nodes : nodes.subList(whole ? 1 : 2, nodes.size());
    StringBuilder path = new StringBuilder();
    shown.forEach(node -> append(path, node));
    return new Violation(
        path.toString(),
        whole ? "parameter" : parameters ? "query" : ofMethod ? "body" : "unknown",
        violation.getMessage());
  }

  private static void append(StringBuilder path, Path.Node node) {
    if (node.isInIterable()) {
      path.append('[')
          .append(node.getIndex() != null ? node.getIndex().toString() : "")
          .append(']');
    }
    String name = node.getName();
    if (name != null && node.getKind() != ElementKind.CONTAINER_ELEMENT) {
      path.append(path.isEmpty() ? "" : ".").append(name);
    }
  }
}
