package io.tenure.consent.usecase.optin;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.event.EventTime;
import io.tenure.consent.domain.language.Language;
import io.tenure.consent.domain.optin.LinkState;
import io.tenure.consent.domain.optin.OptIn;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.consent.usecase.event.ConsentTransactions;
import io.tenure.consent.usecase.event.RecordEvent;
import io.tenure.consent.usecase.link.SignedLinks;
import io.tenure.consent.usecase.link.SignedLinks.Link;
import io.tenure.consent.usecase.notice.NamePurposes;
import io.tenure.kit.problem.TenureException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the link of a double opt-in does. Looking changes nothing, however often: programs that
 * check messages for malware open every link in them.
 */
@ApplicationScoped
public class ConfirmOptIn {
  private final ConsentTransactions transactions;
  private final RecordEvent recordEvent;
  private final OptInStore optIns;
  private final SignedLinks links;
  private final NamePurposes namePurposes;
  private final Clock clock;

  ConfirmOptIn(
      ConsentTransactions transactions,
      RecordEvent recordEvent,
      OptInStore optIns,
      SignedLinks links,
      NamePurposes namePurposes,
      Clock clock) {
    this.transactions = transactions;
    this.recordEvent = recordEvent;
    this.optIns = optIns;
    this.links = links;
    this.namePurposes = namePurposes;
    this.clock = clock;
  }

  /**
   * What the link would confirm.
   *
   * @param language of the names of purposes, where a notice has them; else as they are kept
   * @throws TenureException {@code opt-in.link-invalid}
   */
  public OpenedLink look(String token, Language language) {
    OptIn optIn =
        optIns
            .byToken(genuine(token).id(), SignedLinks.digest(token))
            .orElseThrow(ConfirmOptIn::invalid);
    return opened(optIn, optIn.linkAt(clock.instant()), language);
  }

  /**
   * Records that the person confirmed. Counts once.
   *
   * @param language of the names of purposes in the answer; null for those that are kept
   * @throws TenureException {@code opt-in.link-invalid}, {@code opt-in.link-expired}, {@code
   *     opt-in.link-used}
   */
  public OpenedLink confirm(String token, Language language) {
    Link link = genuine(token);
    OptIn confirmed =
        transactions.writeWith(
            (writer, transaction) -> {
              OptIn optIn =
                  optIns
                      .lock(transaction, link.id(), SignedLinks.digest(token))
                      .orElseThrow(ConfirmOptIn::invalid);
              Instant now = EventTime.stored(clock.instant());
              refuseUnlessOpen(optIn.linkAt(now));
              optIns.confirmed(transaction, optIn.id(), now);
              recordEvent.inside(writer, OptInEvents.given(optIn, now));
              return optIn;
            });
    return opened(confirmed, LinkState.USED, language);
  }

  private static void refuseUnlessOpen(LinkState state) {
    switch (state) {
      case OPEN -> {}
      case USED ->
          throw new TenureException(
              ConsentError.OPT_IN_LINK_USED, "This link has confirmed already.");
      case EXPIRED ->
          throw new TenureException(
              ConsentError.OPT_IN_LINK_EXPIRED, "The time of this link is over: ask again.");
    }
  }

  private Link genuine(String token) {
    return links.read(RequestOptIn.LINK, token).orElseThrow(ConfirmOptIn::invalid);
  }

  private static TenureException invalid() {
    return new TenureException(
        ConsentError.OPT_IN_LINK_INVALID, "This link was not made here, or is no longer known.");
  }

  private OpenedLink opened(OptIn optIn, LinkState state, Language language) {
    List<String> keys = optIn.purposes().stream().map(PurposeKey::value).toList();
    Map<String, String> names = new HashMap<>(optIns.purposeNames(keys));
    if (language != null) {
      names.putAll(namePurposes.in(language, keys));
    }
    return new OpenedLink(
        state, keys.stream().map(key -> names.getOrDefault(key, key)).toList(), optIn.expiresAt());
  }
}
