package io.tenure.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.Provider;

/**
 * No token. Takes precedence over the mapper of the problem extension, whose challenge lookup does
 * not fit this Quarkus.
 */
@Provider
@Priority(1)
public class UnauthorizedMapper
    extends io.quarkiverse.resteasy.problem.ExceptionMapperBase<UnauthorizedException> {

  @Override
  protected HttpProblem toProblem(UnauthorizedException exception) {
    return challenge();
  }

  static HttpProblem challenge() {
    return HttpProblem.builder()
        .withStatus(KitError.AUTH_REQUIRED.status())
        .withHeader("WWW-Authenticate", "Bearer")
        .build();
  }
}
