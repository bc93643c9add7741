package io.tenure.kit.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;

/** Coded exceptions; {@link ProblemFinish} gives the body its last form. */
@Provider
public class TenureExceptionMapper extends ExceptionMapperBase<TenureException> {

  @Override
  protected HttpProblem toProblem(TenureException exception) {
    return HttpProblem.builder()
        .withStatus(exception.errorCode().status())
        .withDetail(exception.detail())
        .build();
  }
}
