package io.tenure.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.tenure.kit.http.Correlation;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The body of a problem outside of an HTTP answer: what an operation keeps when it failed. Same
 * members, same silence about failures on our side.
 */
public final class ProblemBody {

  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  private ProblemBody() {}

  /** The members of the problem for this failure. */
  public static Map<String, Object> of(Throwable failure) {
    return body(Diagnosis.of(failure, 500));
  }

  /**
   * The members of the problem for a part of a request that cannot be read or breaks a rule, such
   * as one line of many: with its violations.
   */
  public static Map<String, Object> ofRequest(Throwable failure) {
    Finding finding = Diagnosis.of(failure, KitError.REQUEST_MALFORMED.status());
    Map<String, Object> body = body(finding);
    if (!finding.violations().isEmpty()) {
      body.put("violations", finding.violations());
    }
    return body;
  }

  private static Map<String, Object> body(Finding finding) {
    ErrorCode error = finding.error();
    boolean ours = error.status() >= 500;
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", ProblemFinish.TYPE + error.code());
    body.put("title", error.title());
    body.put("status", error.status());
    body.put(
        "detail",
        ours ? error.title() + ". The log tells more under the correlation id." : finding.detail());
    body.put("code", error.code());
    Correlation.current().ifPresent(id -> body.put(Correlation.KEY, id));
    if (!ours) {
      body.putAll(finding.attributes());
    }
    return body;
  }

  public static String json(Throwable failure) {
    try {
      return JSON.writeValueAsString(of(failure));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "Attributes of a TenureException must be writable as JSON", e);
    }
  }
}
