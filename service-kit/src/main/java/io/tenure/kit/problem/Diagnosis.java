package io.tenure.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tenure.kit.sql.SqlErrors;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out from an exception, and the status a framework mapper gave it, which coded failure this
 * is.
 */
final class Diagnosis {

  private Diagnosis() {}

  static Finding of(Throwable failure, int status) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof TenureException e) {
        return Finding.of(e);
      }
      if (each instanceof ConstraintViolationException e) {
        return ValidationProblems.of(e);
      }
      if (each instanceof JsonProcessingException e && status < 500) {
        return JsonProblems.of(e);
      }
    }
    if (status >= 500 && isCall(failure)) {
      return new Finding(
          KitError.UPSTREAM_UNAVAILABLE,
          null,
          List.of(),
          Map.of(),
          Optional.of(Duration.ofSeconds(5)));
    }
    if (status >= 500 && SqlErrors.isUnavailable(failure)) {
      return new Finding(
          KitError.DATABASE_UNAVAILABLE,
          null,
          List.of(),
          Map.of(),
          Optional.of(Duration.ofSeconds(5)));
    }
    KitError error = KitError.ofStatus(status);
    return Finding.of(error, detail(error, status));
  }

  /** A REST client that got no answer. */
  private static boolean isCall(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof ProcessingException) {
        return true;
      }
    }
    return false;
  }

  /** Framework messages may repeat what the caller sent; these do not. */
  private static String detail(KitError error, int status) {
    return switch (error) {
      case REQUEST_MALFORMED ->
          "Check path, query parameters, headers and body against the OpenAPI document.";
      case AUTH_REQUIRED ->
          "Send 'Authorization: Bearer' with a token that is valid now and made for this service.";
      case AUTH_FORBIDDEN -> "The token is valid, but has none of the roles this call needs.";
      case NOT_FOUND -> "No resource has this path.";
      case METHOD_NOT_ALLOWED -> "The path exists, but not for this method.";
      case NOT_ACCEPTABLE ->
          "Ask for what the API description names; nearly always application/json.";
      case UNSUPPORTED_MEDIA_TYPE -> "Send the body as application/json.";
      default ->
          Optional.ofNullable(Response.Status.fromStatusCode(status))
              .map(Response.Status::getReasonPhrase)
              .orElse("Status " + status);
    };
  }
}
