package io.tenure.kit.problem;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.tenure.kit.http.Correlation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Gives every problem the same form: type, title, status, detail, instance, code, correlationId,
 * traceId and violations. Failures on our side say nothing about themselves outside; the id leads
 * to the log line that does.
 */
@ApplicationScoped
class ProblemFinish implements ProblemPostProcessor {

  static final String TYPE = "urn:tenure:problem:";
  private static final Logger LOG = Logger.getLogger("io.tenure.problem");

  private final CurrentVertxRequest exchange;

  ProblemFinish(CurrentVertxRequest exchange) {
    this.exchange = exchange;
  }

  @Override
  public HttpProblem apply(HttpProblem problem, ProblemContext context) {
    Finding finding =
        isBadParameter(context.cause)
            ? Finding.of(KitError.REQUEST_MALFORMED, "A query parameter has the wrong form.")
            : Diagnosis.of(context.cause, problem.getStatusCode());
    String id = Correlation.current().orElseGet(() -> UUID.randomUUID().toString());
    log(finding, id, context);
    return build(problem, finding, id, context.path);
  }

  /**
   * JAX-RS calls a query parameter that cannot be converted "not found"; the caller is better
   * served by being told. A path parameter that cannot be converted does name nothing.
   */
  private boolean isBadParameter(Throwable cause) {
    return cause instanceof NotFoundException
        && cause.getCause() != null
        && exchange.getCurrent() != null
        && exchange.getCurrent().request().query() != null;
  }

  private static HttpProblem build(HttpProblem problem, Finding finding, String id, String path) {
    ErrorCode error = finding.error();
    boolean ours = error.status() >= 500;
    HttpProblem.Builder out =
        HttpProblem.builder()
            .withType(URI.create(TYPE + error.code()))
            .withTitle(error.title())
            .withStatus(error.status())
            .withDetail(
                ours
                    ? "Quote the correlation id " + id + " when you ask about it."
                    : finding.detail())
            .withInstance(instance(path))
            .with("code", error.code())
            .with(Correlation.KEY, id);
    SpanContext span = Span.current().getSpanContext();
    if (span.isValid()) {
      out.with("traceId", span.getTraceId());
    }
    if (!ours) {
      finding.attributes().forEach(out::with);
    }
    if (!finding.violations().isEmpty()) {
      out.with("violations", finding.violations());
    }
    problem.getHeaders().forEach(out::withHeader);
    retryAfter(finding)
        .ifPresent(delay -> out.withHeader("Retry-After", Math.max(1, delay.toSeconds())));
    return out.build();
  }

  private static java.util.Optional<Duration> retryAfter(Finding finding) {
    int status = finding.error().status();
    return finding
        .retryAfter()
        .or(
            () ->
                status == 429 || status == 503
                    ? java.util.Optional.of(Duration.ofSeconds(5))
                    : java.util.Optional.empty());
  }

  private static URI instance(String path) {
    try {
      return path == null ? null : URI.create(path);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static void log(Finding finding, String id, ProblemContext context) {
    if (finding.error().status() >= 500) {
      LOG.errorf(
          context.cause,
          "%d %s correlationId=%s",
          finding.error().status(),
          finding.error().code(),
          id);
    } else {
      LOG.debugf("%d %s correlationId=%s", finding.error().status(), finding.error().code(), id);
    }
  }

  /** Before the extension's own processors, the last of which writes the log. */
  @Override
  public int priority() {
    return 1_000;
  }
}
