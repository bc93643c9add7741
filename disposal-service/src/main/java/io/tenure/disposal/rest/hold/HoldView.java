package io.tenure.disposal.rest.hold;

import io.tenure.disposal.domain.hold.Hold;
import io.tenure.disposal.domain.hold.HoldScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A hold as the API shows it; people by the subject of their token.
 *
 * @param waitingFor requests in scope that may still act; 0 once ACTIVE
 * @param overtaken items whose request was on its way when the hold was placed
 */
record HoldView(
    UUID id,
    String matter,
    String reason,
    Scope scope,
    String state,
    long waitingFor,
    List<UUID> overtaken,
    String placedBy,
    Instant requestedAt,
    Instant activeAt,
    LocalDate reviewOn,
    String releasedBy,
    Instant releasedAt,
    String releaseReason) {

  /** What it covers. */
  record Scope(
      boolean all, UUID system, List<String> datasets, List<String> subjects, List<UUID> records) {
    static Scope of(HoldScope s) {
      return new Scope(s.all(), s.systemId(), s.datasets(), s.subjects(), s.records());
    }
  }

  static HoldView of(Hold h) {
    Hold.Release release = h.release();
    return new HoldView(
        h.id(),
        h.matter(),
        h.reason(),
        Scope.of(h.scope()),
        h.state().name(),
        h.waitingFor(),
        h.overtaken(),
        h.placedBy().subject(),
        h.requestedAt(),
        h.activeAt(),
        h.reviewOn(),
        release == null ? null : release.by().subject(),
        release == null ? null : release.at(),
        release == null ? null : release.reason());
  }
}
