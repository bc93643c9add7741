package io.tenure.consent.usecase.notice;

import io.tenure.consent.domain.notice.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Compares all notices in force with what is so today, and remembers when it saw a change first.
 */
@ApplicationScoped
public class WatchNotices {
  private static final Logger LOG = Logger.getLogger(WatchNotices.class);

  private final CompareNotices compareNotices;
  private final SeenFindings seen;
  private final Clock clock;

  WatchNotices(CompareNotices compareNotices, SeenFindings seen, Clock clock) {
    this.compareNotices = compareNotices;
    this.seen = seen;
    this.clock = clock;
  }

  /** How the round went, in a sentence. */
  public String watch() {
    List<Attention> all = compareNotices.all();
    int asking = 0;
    for (Attention attention : all) {
      asking += attention.findings().isEmpty() ? 0 : 1;
      for (Finding finding : attention.findings()) {
        if (seen.firstSeen(attention.notice(), finding, clock.instant())) {
          LOG.warnf(
              "Notice %s, version %d, asks for attention: %s",
              attention.notice().key(), attention.notice().version(), finding.kind());
        }
      }
    }
    return "compared " + all.size() + " notices, " + asking + " ask for attention";
  }
}
