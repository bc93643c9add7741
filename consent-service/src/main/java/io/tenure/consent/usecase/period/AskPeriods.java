package io.tenure.consent.usecase.period;

import io.tenure.consent.domain.language.Language;
import io.tenure.consent.domain.period.FetchedPeriods;
import io.tenure.consent.domain.period.Periods;
import io.tenure.kit.problem.TenureException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The retention periods that policy-service publishes now. What was fetched within {@code
 * tenure.notices.refresh} counts as now. Where policy-service does not answer, the last answer is
 * given with its date, and it is not asked again for {@code tenure.notices.pause}; where it never
 * answered, there is none.
 */
@ApplicationScoped
public class AskPeriods {
  private static final Logger LOG = Logger.getLogger(AskPeriods.class);

  private final PeriodSource source;
  private final PeriodStore store;
  private final Clock clock;
  private final Duration refresh;
  private final Duration pause;
  private final Map<String, Instant> failedAt = new ConcurrentHashMap<>();

  AskPeriods(
      PeriodSource source,
      PeriodStore store,
      Clock clock,
      @ConfigProperty(name = "tenure.notices.refresh") Duration refresh,
      @ConfigProperty(name = "tenure.notices.pause") Duration pause) {
    this.source = source;
    this.store = store;
    this.clock = clock;
    this.refresh = refresh;
    this.pause = pause;
  }

  /** Empty where policy-service publishes none for the controller, or never answered. */
  public Optional<FetchedPeriods> of(String controller, Language language) {
    String tag = spoken(language);
    Instant now = clock.instant();
    Optional<FetchedPeriods> last = store.last(controller, tag);
    if (last.filter(found -> found.checkedAt().plus(refresh).isAfter(now)).isPresent()) {
      return last;
    }
    Instant failed = failedAt.get(controller);
    if (failed != null && failed.plus(pause).isAfter(now)) {
      return last.map(AskPeriods::stale);
    }
    try {
      Optional<Periods> fetched = source.fetch(controller, tag, null);
      failedAt.remove(controller);
      fetched.ifPresent(periods -> store.keep(periods, now));
      return fetched.map(periods -> new FetchedPeriods(periods, now, true));
    } catch (TenureException e) {
      LOG.warnf("policy-service did not tell its periods: %s", e.getMessage());
      failedAt.put(controller, now);
      return last.map(AskPeriods::stale);
    }
  }

  /** policy-service has words in four languages; in the other two it is quoted in English. */
  private static String spoken(Language language) {
    return switch (language) {
      case EN, DE, FR, ES -> language.tag();
      case PT, IT -> Language.EN.tag();
    };
  }

  private static FetchedPeriods stale(FetchedPeriods known) {
    return new FetchedPeriods(known.periods(), known.checkedAt(), false);
  }
}
