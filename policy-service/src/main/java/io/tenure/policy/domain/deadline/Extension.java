package io.tenure.policy.domain.deadline;

import io.tenure.policy.domain.deadline.RequestEvent.Type;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What became of an announced extension.
 *
 * @param respondBy last day to answer with what was announced; null while that is not known
 * @param effective whether more time was won
 * @param problem why not, or what is missing; null where nothing is
 */
record Extension(LocalDate respondBy, boolean effective, ReviewReason problem) {

  /**
   * @param withoutIt last day to answer had nothing been announced; it has to be announced by then
   * @param atMost last day to answer with the whole extension; null where its length is open
   */
  static Extension of(
      RequestRegime regime,
      List<RequestEvent> events,
      ZoneId zone,
      LocalDate withoutIt,
      LocalDate atMost) {
    Optional<RequestEvent> announced =
        events.stream()
            .filter(e -> e.type() == Type.EXTENDED)
            .min(Comparator.comparing(RequestEvent::at));
    boolean possible = regime.extension() != null || regime.extensionAnnounced();
    if (announced.isEmpty() || !possible || withoutIt == null) {
      return new Extension(withoutIt, false, null);
    }
    if (announced.get().at().atZone(zone).toLocalDate().isAfter(withoutIt)) {
      return new Extension(withoutIt, false, ReviewReason.EXTENSION_TOO_LATE);
    }
    LocalDate until = announced.get().until();
    if (until == null && atMost == null) {
      return new Extension(withoutIt, false, ReviewReason.DATE_TO_ANNOUNCE);
    }
    LocalDate last = until == null || (atMost != null && until.isAfter(atMost)) ? atMost : until;
    return last.isAfter(withoutIt)
        ? new Extension(last, true, null)
        : new Extension(withoutIt, false, null);
  }
}
