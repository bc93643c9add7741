package io.tenure.consent.domain.check;

import io.tenure.consent.domain.event.Route;
import io.tenure.consent.domain.purpose.Allowance;
import io.tenure.consent.domain.purpose.Channel;
import io.tenure.consent.domain.purpose.LegalBasis;
import io.tenure.consent.domain.purpose.Purpose;
import io.tenure.consent.domain.purpose.PurposeTerms;
import io.tenure.consent.domain.purpose.SpecialCategories;
import io.tenure.consent.domain.purpose.SpecialCondition;
import io.tenure.consent.domain.state.ConsentState;
import io.tenure.consent.domain.state.ConsentView;
import io.tenure.consent.domain.state.PairStanding;
import io.tenure.consent.domain.state.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a use is allowed. No is the default: it takes a purpose that is open, a channel that it
 * uses, a legal basis that holds, for special categories a condition of Art. 9(2), and that the
 * person did not object.
 *
 * <p>An objection counts whatever the legal basis, and one to a wider purpose counts for its parts;
 * consent to a wider purpose does not (consent is specific, Art. 4(11)). Who asks for all channels
 * is answered for all of them.
 */
public final class CheckRule {
  private CheckRule() {}

  /**
   * @param line the purpose as it was at {@code asOf}, then the wider ones that it is part of
   * @param standings of the person for each of these, in the same order
   * @param asked all channels means those that the purpose uses
   */
  public static Verdict verdict(
      List<Purpose> line, List<PairStanding> standings, Route asked, Instant asOf) {
    Purpose purpose = line.getFirst();
    Route route = onOnlyChannel(purpose.terms(), asked);
    Standing own = standings.getFirst().on(route);
    ConsentView view = own.at(asOf);
    Reason reason =
        closure(line, route, asOf)
            .or(() -> objection(standings, route, asOf))
            .or(() -> lawfulness(purpose.terms(), view.state(), own.unproven()))
            .or(() -> elsewhere(purpose.terms(), standings.getFirst(), route, asOf))
            .orElseGet(() -> grounds(purpose.terms()));
    boolean allowed = reason.compareTo(Reason.PURPOSE_UNKNOWN) < 0;
    Instant validUntil = allowed && view.valid() ? own.validUntil() : null;
    return new Verdict(
        allowed,
        reason,
        view.state(),
        purpose.terms().legalBasis(),
        view.since(),
        validUntil,
        purpose.version());
  }

  /** The answer where there is no such purpose, or there was none yet. */
  public static Verdict without(Reason reason) {
    return new Verdict(false, reason, ConsentState.UNKNOWN, null, null, null, null);
  }

  private static Optional<Reason> closure(List<Purpose> line, Route route, Instant asOf) {
    Allowance own = line.getFirst().terms().details().allowance();
    if (own.notYet(asOf)) {
      return Optional.of(Reason.PURPOSE_NOT_YET);
    }
    if (line.stream().anyMatch(p -> p.terms().details().allowance().closed(asOf))) {
      return Optional.of(Reason.PURPOSE_CLOSED);
    }
    return own.uses(route.channel())
        ? Optional.empty()
        : Optional.of(Reason.CHANNEL_NOT_OF_PURPOSE);
  }

  private static Optional<Reason> objection(
      List<PairStanding> standings, Route route, Instant asOf) {
    return standings.stream()
            .anyMatch(pair -> pair.on(route).at(asOf).state() == ConsentState.OBJECTED)
        ? Optional.of(Reason.OBJECTED)
        : Optional.empty();
  }

  /** Why the purpose is not lawful in a state; empty where it is. */
  private static Optional<Reason> lawfulness(
      PurposeTerms terms, ConsentState state, boolean unproven) {
    SpecialCondition condition = terms.details().condition();
    if (condition == null && SpecialCategories.among(terms.dataCategories())) {
      return Optional.of(Reason.CONDITION_MISSING);
    }
    if (restsOnConsent(terms)) {
      if (state.valid() && unproven) {
        return Optional.of(Reason.CONSENT_UNPROVEN);
      }
      return state.valid() ? Optional.empty() : Optional.of(Reason.of(state));
    }
    if (terms.legalBasis() != LegalBasis.LEGITIMATE_INTERESTS) {
      return Optional.empty();
    }
    if (terms.details().balanceTest() == null) {
      return Optional.of(Reason.BALANCE_TEST_MISSING);
    }
    // Whatever word the person used: a no to a legitimate interest is an objection.
    return state == ConsentState.REFUSED || state == ConsentState.WITHDRAWN
        ? Optional.of(Reason.OBJECTED)
        : Optional.empty();
  }

  private static Optional<Reason> elsewhere(
      PurposeTerms terms, PairStanding pair, Route route, Instant asOf) {
    Allowance allowance = terms.details().allowance();
    return pair.within(route).entrySet().stream()
            .filter(part -> allowance.uses(part.getKey().channel()))
            .map(Map.Entry::getValue)
            .anyMatch(standing -> denied(terms, standing, asOf))
        ? Optional.of(Reason.NOT_ON_EVERY_ROUTE)
        : Optional.empty();
  }

  private static boolean denied(PurposeTerms terms, Standing standing, Instant asOf) {
    ConsentState state = standing.at(asOf).state();
    return state == ConsentState.OBJECTED
        || lawfulness(terms, state, standing.unproven()).isPresent();
  }

  /** A purpose with one channel cannot mean another one. */
  private static Route onOnlyChannel(PurposeTerms terms, Route asked) {
    Set<Channel> channels = terms.details().allowance().channels();
    return asked.channel() == Channel.ANY && channels.size() == 1
        ? new Route(channels.iterator().next(), asked.contactPoint())
        : asked;
  }

  private static Reason grounds(PurposeTerms terms) {
    return Reason.of(terms.legalBasis());
  }

  private static boolean restsOnConsent(PurposeTerms terms) {
    return terms.legalBasis() == LegalBasis.CONSENT
        || terms.details().condition() == SpecialCondition.EXPLICIT_CONSENT;
  }
}
