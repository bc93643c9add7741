package io.tenure.consent.usecase.rekeying;

import io.tenure.consent.usecase.subject.MakeReferences;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Forgets what rekeyings leave behind. */
@ApplicationScoped
public class ForgetRekeyings {
  private static final Duration ABANDONED = Duration.ofDays(1);

  private final RekeyingStore store;
  private final MakeReferences makeReferences;
  private final Clock clock;

  ForgetRekeyings(RekeyingStore store, MakeReferences makeReferences, Clock clock) {
    this.store = store;
    this.makeReferences = makeReferences;
    this.clock = clock;
  }

  /**
   * Uploads of more than a day ago on which no job works, and where references of keys lead that
   * are no longer held.
   */
  public String forget() {
    int uploads = store.forgetAbandoned(clock.instant().minus(ABANDONED));
    int forwards = store.forgetForwards(makeReferences.versions());
    return "forgot " + uploads + " uploads, " + forwards + " references of keys not held";
  }
}
