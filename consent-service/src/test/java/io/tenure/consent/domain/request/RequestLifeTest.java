package io.tenure.consent.domain.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.kit.problem.TenureException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RequestLifeTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  @Test
  void aRequestOnlyGoesOnAndAClosedOneStays() {
    for (RequestState from : RequestState.values()) {
      for (RequestState to : RequestState.values()) {
        boolean allowed = !from.closed() && to.ordinal() >= from.ordinal();
        RequestCode code = codeFor(to);
        PersonRequest request = request(from);
        if (allowed) {
          assertThat(RequestLife.isNew(request, step(UUID.randomUUID(), to, code))).isTrue();
        } else {
          assertThatThrownBy(() -> RequestLife.isNew(request, step(UUID.randomUUID(), to, code)))
              .as("%s -> %s", from, to)
              .isInstanceOf(TenureException.class);
        }
      }
    }
  }

  @Test
  void whatWasToldBeforeIsNothingNewEvenOfAClosedRequest() {
    PersonRequest closed = request(RequestState.COMPLETED);
    RequestStep known = closed.steps().getFirst();
    assertThat(RequestLife.isNew(closed, known)).isFalse();
  }

  @Test
  void everyCodeBelongsToOneState() {
    for (RequestCode code : RequestCode.values()) {
      assertThat(Arrays.stream(RequestState.values()).filter(code::fits)).as("%s", code).hasSize(1);
    }
    assertThatThrownBy(
            () ->
                RequestLife.isNew(
                    request(RequestState.RECEIVED),
                    step(UUID.randomUUID(), RequestState.REFUSED, RequestCode.ERASED)))
        .isInstanceOf(TenureException.class);
  }

  private static RequestCode codeFor(RequestState state) {
    return Arrays.stream(RequestCode.values())
        .filter(code -> code.fits(state))
        .findFirst()
        .orElseThrow();
  }

  private static PersonRequest request(RequestState state) {
    return new PersonRequest(
        UUID.randomUUID(),
        1,
        RequestType.ERASURE,
        List.of("s1:" + "A".repeat(43)),
        null,
        null,
        NOW,
        List.of(step(UUID.randomUUID(), state, codeFor(state))));
  }

  private static RequestStep step(UUID report, RequestState state, RequestCode code) {
    return new RequestStep(report, state, code, null, NOW, NOW);
  }
}
