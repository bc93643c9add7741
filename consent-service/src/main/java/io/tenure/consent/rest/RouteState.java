package io.tenure.consent.rest;

import io.tenure.consent.domain.purpose.Channel;
import io.tenure.consent.domain.state.ConsentState;
import io.tenure.consent.domain.state.PairView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * State on one channel and contact point.
 *
 * @param channel ANY: those that are not named otherwise
 * @param contactPoint subject reference of the address itself; null: those not named otherwise
 */
@Schema(name = "ConsentOnRoute")
public record RouteState(
    Channel channel,
    @Schema(nullable = true) String contactPoint,
    ConsentState state,
    boolean valid,
    @Schema(nullable = true) Instant since,
    @Schema(nullable = true) Instant endedAt) {
  static List<RouteState> of(PairView view) {
    return view.routes().entrySet().stream()
        .map(
            entry ->
                new RouteState(
                    entry.getKey().channel(),
                    entry.getKey().contactPoint() == null
                        ? null
                        : entry.getKey().contactPoint().value(),
                    entry.getValue().state(),
                    entry.getValue().valid(),
                    entry.getValue().since(),
                    entry.getValue().endedAt()))
        .toList();
  }
}
