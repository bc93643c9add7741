package io.tenure.consent.usecase.period;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.language.Language;
import io.tenure.consent.domain.period.FetchedPeriods;
import io.tenure.kit.problem.TenureException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** The retention periods that everybody may read, of the controllers that published a notice. */
@ApplicationScoped
public class PublicPeriods {
  private final AskPeriods askPeriods;
  private final NoticeControllers controllers;
  private final Clock clock;

  PublicPeriods(AskPeriods askPeriods, NoticeControllers controllers, Clock clock) {
    this.askPeriods = askPeriods;
    this.controllers = controllers;
    this.clock = clock;
  }

  /** Of each controller that a notice in force names and policy-service knows, by key. */
  public List<FetchedPeriods> all(Language language) {
    return controllers.at(clock.instant()).stream()
        .flatMap(controller -> askPeriods.of(controller, language).stream())
        .toList();
  }

  /**
   * Of one of them; no other name is passed on to policy-service.
   *
   * @throws TenureException {@code notice.unknown}
   */
  public FetchedPeriods of(String controller, Language language) {
    return controllers.at(clock.instant()).stream()
        .filter(controller::equals)
        .findFirst()
        .flatMap(known -> askPeriods.of(known, language))
        .orElseThrow(
            () ->
                new TenureException(
                    ConsentError.NOTICE_UNKNOWN, "No notice in force names this controller."));
  }
}
