package io.tenure.kit.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.kit.testing.Api;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(UpstreamServer.class)
class UpstreamQuarkusTest {

  private static final String CALLS = "/api/v1/calls/";
  private final Api sam = Api.as("sam", "data-steward");

  @Test
  void callsCarryTheServicesTokenAndTheCorrelationId() {
    Response answer =
        sam.request().header("X-Correlation-Id", "order-4711-abc").get(CALLS + "headers");
    assertThat(answer.jsonPath().getString("correlation")).isEqualTo("order-4711-abc");
    assertThat(answer.jsonPath().getString("authorization"))
        .matches("Bearer token-\\d+")
        .as("ours, not the caller's");
    assertThat(sam.get(CALLS + "headers").jsonPath().getString("authorization"))
        .as("fetched once")
        .isEqualTo(answer.jsonPath().getString("authorization"));
  }

  @Test
  void refusalsAndFailuresOfOthersAreCoded() {
    Problems.check(sam.get(CALLS + "conflict"), 502, "upstream.refused");
    Problems.check(sam.get(CALLS + "missing"), 502, "upstream.refused");
    Problems.check(sam.get(CALLS + "html"), 502, "upstream.unreadable");
    Problems.check(sam.get(CALLS + "half"), 502, "upstream.unreadable");
    Response broken = sam.get(CALLS + "broken");
    Problems.check(broken, 503, "upstream.unavailable");
    assertThat(broken.header("Retry-After")).isNotBlank();
    Problems.check(sam.get(CALLS + "slow"), 503, "upstream.unavailable");
    Problems.check(sam.get(CALLS + "bare/slow"), 503, "upstream.unavailable");
    Problems.check(sam.get(CALLS + "bare/conflict"), 502, "upstream.refused");
  }

  @Test
  void theirDetailsDoNotLeakThroughUs() {
    assertThat(sam.get(CALLS + "conflict").asString()).doesNotContain("their business");
  }

  @Test
  void nothingIsRetriedAndNoRedirectFollowed() {
    int before = sam.get(CALLS + "broken-count").jsonPath().getInt("calls");
    sam.get(CALLS + "broken");
    assertThat(sam.get(CALLS + "broken-count").jsonPath().getInt("calls")).isEqualTo(before + 1);
    assertThat(sam.get(CALLS + "redirect").asString()).doesNotContain("token-");
  }

  @Test
  void notFoundMayBeAnAnswer() {
    assertThat(sam.get(CALLS + "find/missing").jsonPath().getString("found")).isEqualTo("nothing");
    Problems.check(sam.get(CALLS + "find/broken"), 503, "upstream.unavailable");
  }
}
