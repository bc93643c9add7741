package io.tenure.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;

/** What every refusal must look like. */
public final class Problems {

  private Problems() {}

  /**
   * Status, media type and all members that every problem has.
   *
   * @param code expected code; null for any
   */
  public static void check(Response answer, int status, String code) {
    String body = answer.asString();
    assertThat(answer.statusCode()).as(body).isEqualTo(status);
    assertThat(answer.contentType()).as(body).startsWith("application/problem+json");
    assertThat(answer.jsonPath().getInt("status")).isEqualTo(status);
    if (code != null) {
      assertThat(answer.jsonPath().getString("code")).as(body).isEqualTo(code);
    }
    assertThat(answer.jsonPath().getString("type"))
        .as(body)
        .isEqualTo("urn:tenure:problem:" + answer.jsonPath().getString("code"));
    for (String member : new String[] {"title", "detail", "instance", "correlationId"}) {
      assertThat(answer.jsonPath().getString(member)).as("%s in %s", member, body).isNotBlank();
    }
    assertThat(answer.header("X-Correlation-Id"))
        .as(body)
        .isEqualTo(answer.jsonPath().getString("correlationId"));
  }
}
