package io.tenure.consent.usecase.period;

import io.tenure.consent.domain.language.Language;
import io.tenure.consent.domain.period.FetchedPeriods;
import io.tenure.consent.domain.period.Periods;
import io.tenure.kit.problem.TenureException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The schedules of a controller from one version of the policy to the one in effect. */
@ApplicationScoped
public class PeriodHistory {
  private static final Logger LOG = Logger.getLogger(PeriodHistory.class);
  private static final int LONGEST = 200;
  private static final Duration JUST_BEFORE = Duration.ofNanos(1_000);

  private final AskPeriods askPeriods;
  private final PeriodSource source;
  private final PeriodStore store;

  PeriodHistory(AskPeriods askPeriods, PeriodSource source, PeriodStore store) {
    this.askPeriods = askPeriods;
    this.source = source;
    this.store = store;
  }

  /**
   * Oldest first, the version asked for at the head, as it was when it was first read; empty where
   * it is no longer known how things got from there to here.
   */
  public List<Periods> since(String controller, int version) {
    Optional<FetchedPeriods> now = askPeriods.of(controller, Language.EN);
    if (now.isEmpty()) {
      return List.of();
    }
    List<Periods> backwards = new ArrayList<>(List.of(now.get().periods()));
    while (backwards.getLast().version() != version) {
      Optional<Periods> before = before(controller, backwards.getLast());
      if (before.isEmpty() || backwards.size() == LONGEST) {
        return List.of();
      }
      backwards.add(before.get());
    }
    store
        .ofVersion(controller, version)
        .filter(first -> !first.equals(backwards.getLast()))
        .ifPresent(backwards::add);
    return List.copyOf(backwards.reversed());
  }

  private Optional<Periods> before(String controller, Periods later) {
    if (later.since() == null) {
      return Optional.empty();
    }
    try {
      return store
          .ofVersion(controller, later.since())
          .or(
              () ->
                  source.fetch(
                      controller, Language.EN.tag(), later.effectiveFrom().minus(JUST_BEFORE)));
    } catch (TenureException e) {
      LOG.warnf("policy-service did not tell its former periods: %s", e.getMessage());
      return Optional.empty();
    }
  }
}
