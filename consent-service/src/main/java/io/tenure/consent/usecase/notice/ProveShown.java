package io.tenure.consent.usecase.notice;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.notice.RenderedNotice;
import io.tenure.consent.domain.notice.ShownNotice;
import io.tenure.kit.problem.TenureException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps and finds proof of what was shown; consent events point to it. */
@ApplicationScoped
public class ProveShown {
  /** The preference centre, which may show every notice. */
  public static final String PREFERENCE_CENTRE = "preference-centre";

  private static final int REMEMBERED = 10_000;

  private final ShownNotices shownNotices;
  private final Clock clock;
  private final Set<UUID> kept = ConcurrentHashMap.newKeySet();

  ProveShown(ShownNotices shownNotices, Clock clock) {
    this.shownNotices = shownNotices;
    this.clock = clock;
  }

  /**
   * Proof that the notice is shown at a place. Fails with {@code notice.context-unknown} where the
   * notice does not name the place: what callers make up keeps no rows.
   */
  public ShownNotice prove(ServedNotice served, String context) {
    if (!context.equals(PREFERENCE_CENTRE)
        && !served.notice().content().contexts().contains(context)) {
      throw new TenureException(
          ConsentError.NOTICE_CONTEXT_UNKNOWN,
          "The notice does not name this context: add it to its contexts, in a new version.");
    }
    RenderedNotice text = served.rendered();
    ShownNotice shown = ShownNotice.of(text, context, clock.instant());
    if (!kept.contains(shown.id())) {
      shownNotices.keep(shown, text);
      if (kept.size() >= REMEMBERED) {
        kept.clear();
      }
      kept.add(shown.id());
    }
    return shown;
  }

  /** Fails with {@code notice.shown-unknown}. */
  public ShownNotice find(UUID id) {
    return shownNotices.find(id).orElseThrow(ProveShown::unknown);
  }

  /** The text that was shown. Fails with {@code notice.shown-unknown}. */
  public String text(UUID id) {
    return shownNotices.text(find(id).digest()).orElseThrow(ProveShown::unknown);
  }

  private static TenureException unknown() {
    return new TenureException(ConsentError.SHOWN_UNKNOWN, "Nothing was shown under this id.");
  }
}
