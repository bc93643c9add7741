package io.tenure.policy.usecase.schedule;

import io.tenure.kit.problem.TenureException;
import io.tenure.policy.domain.PolicyError;
import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.schedule.Published;
import io.tenure.policy.domain.schedule.RetentionSchedule;
import io.tenure.policy.domain.schedule.ScheduleWriter;
import io.tenure.policy.domain.sentence.Language;
import io.tenure.policy.usecase.answer.ActivePolicy;
import io.tenure.policy.usecase.answer.ActiveVersion;
import io.tenure.policy.usecase.answer.ActiveVersions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Publishes the retention schedule of a controller: what was in effect at a moment up to now.
 * Drafts, and versions that only will take effect, stay unseen.
 */
@ApplicationScoped
public class PublishSchedule {
  private static final Duration JUST_BEFORE = Duration.ofNanos(1_000);

  private final ActivePolicy active;
  private final ActiveVersions versions;
  private final Clock clock;

  PublishSchedule(ActivePolicy active, ActiveVersions versions, Clock clock) {
    this.active = active;
    this.versions = versions;
    this.clock = clock;
  }

  /**
   * @param asOf null for now
   * @throws TenureException {@code policy.none-active}, {@code policy.controller-not-found}, {@code
   *     policy.schedule-not-published} for a moment that is yet to come
   */
  public RetentionSchedule schedule(String controllerKey, Instant asOf, Language language) {
    Instant now = clock.instant();
    Instant moment = moment(asOf, now);
    ActiveVersion version = active.at(moment);
    Published published = published(version, moment);
    Controller controller =
        published
            .controller(controllerKey)
            .orElseThrow(
                () ->
                    new TenureException(
                        PolicyError.CONTROLLER_NOT_FOUND,
                        "GET /api/v1/retention-schedules lists those that there are."));
    Instant before = version.effectiveFrom().minus(JUST_BEFORE);
    Published former = versions.at(before).map(v -> published(v, before)).orElse(null);
    return new ScheduleWriter(language)
        .write(published, controller, former, isCurrent(version, now));
  }

  /** The controllers of the version in effect now, in its order. */
  public List<Controller> controllers() {
    return active.at(clock.instant()).edition().content().controllers();
  }

  private boolean isCurrent(ActiveVersion version, Instant now) {
    return versions
        .at(now)
        .filter(v -> v.edition().versionId().equals(version.edition().versionId()))
        .isPresent();
  }

  private static Instant moment(Instant asOf, Instant now) {
    if (asOf != null && asOf.isAfter(now)) {
      throw new TenureException(
          PolicyError.SCHEDULE_NOT_PUBLISHED, "Ask for a moment up to now, or name none.");
    }
    return asOf == null ? now : asOf;
  }

  private static Published published(ActiveVersion version, Instant moment) {
    return new Published(version.edition(), version.number(), version.effectiveFrom(), moment);
  }
}
