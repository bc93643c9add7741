package io.tenure.consent.usecase.check;

import io.tenure.consent.domain.check.CheckRule;
import io.tenure.consent.domain.check.Question;
import io.tenure.consent.domain.check.Reason;
import io.tenure.consent.domain.check.Verdict;
import io.tenure.consent.domain.event.SubjectPurpose;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.purpose.Purpose;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.consent.domain.state.PairStanding;
import io.tenure.consent.usecase.state.AsCalledNow;
import io.tenure.consent.usecase.state.ConsentReader;
import io.tenure.consent.usecase.state.PastStandings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether uses are allowed, as of a time. What is not known to be allowed is not. */
@ApplicationScoped
public class CheckConsent {
  private final PurposesAt purposes;
  private final PastStandings standings;
  private final ConsentReader reader;
  private final Clock clock;

  CheckConsent(PurposesAt purposes, PastStandings standings, ConsentReader reader, Clock clock) {
    this.reader = reader;
    this.purposes = purposes;
    this.standings = standings;
    this.clock = clock;
  }

  /**
   * One answer for each question, in the same order.
   *
   * @param asOf the time asked about; null for now
   */
  public List<Verdict> check(List<Question> questions, Instant asOf) {
    Instant time = asOf == null ? clock.instant() : asOf;
    Set<SubjectReference> named = new HashSet<>();
    for (Question question : questions) {
      named.add(question.pair().subject());
      named.add(question.route().contactPoint());
    }
    named.remove(null);
    return AsCalledNow.read(
        reader,
        named,
        successors ->
            answer(
                successors.isEmpty()
                    ? questions
                    : questions.stream().map(question -> question.with(successors)).toList(),
                time));
  }

  private List<Verdict> answer(List<Question> questions, Instant time) {
    Set<PurposeKey> keys = new HashSet<>();
    questions.forEach(question -> keys.add(question.pair().purpose()));
    Map<PurposeKey, Purpose> found = purposes.at(keys, time);
    Map<PurposeKey, List<Purpose>> lines = new HashMap<>();
    found.keySet().forEach(key -> lines.put(key, line(key, found)));
    Map<SubjectPurpose, PairStanding> states = standings.at(pairs(questions, lines), time, null);
    return questions.stream().map(question -> verdict(question, lines, states, time)).toList();
  }

  private static Verdict verdict(
      Question question,
      Map<PurposeKey, List<Purpose>> lines,
      Map<SubjectPurpose, PairStanding> states,
      Instant time) {
    List<Purpose> line = lines.get(question.pair().purpose());
    if (line == null) {
      return CheckRule.without(Reason.PURPOSE_UNKNOWN);
    }
    List<PairStanding> standings =
        line.stream().map(purpose -> states.get(pair(question, purpose))).toList();
    return CheckRule.verdict(line, standings, question.route(), time);
  }

  private static Collection<SubjectPurpose> pairs(
      List<Question> questions, Map<PurposeKey, List<Purpose>> lines) {
    List<SubjectPurpose> pairs = new ArrayList<>(questions.size());
    for (Question question : questions) {
      lines
          .getOrDefault(question.pair().purpose(), List.of())
          .forEach(purpose -> pairs.add(pair(question, purpose)));
    }
    return pairs;
  }

  private static SubjectPurpose pair(Question question, Purpose purpose) {
    return new SubjectPurpose(question.pair().subject(), purpose.key());
  }

  /** A purpose, then the wider ones that it is part of. */
  private static List<Purpose> line(PurposeKey key, Map<PurposeKey, Purpose> purposes) {
    List<Purpose> line = new ArrayList<>();
    Set<PurposeKey> seen = new HashSet<>();
    Purpose purpose = purposes.get(key);
    while (purpose != null && seen.add(purpose.key())) {
      line.add(purpose);
      PurposeKey parent = purpose.terms().details().parent();
      purpose = parent == null ? null : purposes.get(parent);
    }
    return List.copyOf(line);
  }
}
