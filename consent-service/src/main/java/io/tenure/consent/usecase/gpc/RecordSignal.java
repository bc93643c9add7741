package io.tenure.consent.usecase.gpc;

import io.tenure.consent.domain.event.EventTime;
import io.tenure.consent.domain.event.EventType;
import io.tenure.consent.domain.event.Method;
import io.tenure.consent.domain.event.RawEvent;
import io.tenure.consent.domain.event.SubjectPurpose;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.gpc.GpcLaw;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.consent.domain.state.ConsentState;
import io.tenure.consent.domain.state.ConsentView;
import io.tenure.consent.usecase.event.ConsentTransactions;
import io.tenure.consent.usecase.event.RecordEvent;
import io.tenure.consent.usecase.state.AskStates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Records a browser's signal as opt-out of sale and sharing, where the law of the person's place
 * gives it that meaning; elsewhere nothing. It ends no consent and erases nothing.
 */
@ApplicationScoped
public class RecordSignal {
  private final SalePurposes salePurposes;
  private final AskStates askStates;
  private final ConsentTransactions transactions;
  private final RecordEvent recordEvent;
  private final Clock clock;

  RecordSignal(
      SalePurposes salePurposes,
      AskStates askStates,
      ConsentTransactions transactions,
      RecordEvent recordEvent,
      Clock clock) {
    this.salePurposes = salePurposes;
    this.askStates = askStates;
    this.transactions = transactions;
    this.recordEvent = recordEvent;
    this.clock = clock;
  }

  /**
   * What a signal came to.
   *
   * @param law that gives it its meaning; empty where none does: nothing was recorded
   * @param optedOut purposes for which it was recorded now
   * @param already purposes to which the person objected before
   */
  public record Effect(Optional<GpcLaw> law, List<PurposeKey> optedOut, List<PurposeKey> already) {}

  /**
   * Records a signal that was sent just now.
   *
   * @param jurisdiction where the person is, as the caller says
   */
  public Effect record(SubjectReference subject, String jurisdiction, String source) {
    Instant now = EventTime.stored(clock.instant());
    Optional<GpcLaw> law = GpcLaw.of(jurisdiction, now);
    if (law.isEmpty()) {
      return new Effect(law, List.of(), List.of());
    }
    List<PurposeKey> sale = salePurposes.all();
    Map<SubjectPurpose, ConsentView> views =
        askStates.ask(
            sale.stream().map(purpose -> new SubjectPurpose(subject, purpose)).toList(),
            null,
            null);
    List<PurposeKey> already =
        sale.stream()
            .filter(
                purpose ->
                    views.get(new SubjectPurpose(subject, purpose)).state()
                        == ConsentState.OBJECTED)
            .toList();
    List<PurposeKey> rest = sale.stream().filter(purpose -> !already.contains(purpose)).toList();
    if (!rest.isEmpty()) {
      List<RawEvent> events =
          rest.stream().map(purpose -> event(subject, purpose, now, source, law.get())).toList();
      transactions.write(writer -> recordEvent.inside(writer, events));
    }
    return new Effect(law, rest, already);
  }

  private static RawEvent event(
      SubjectReference subject, PurposeKey purpose, Instant now, String source, GpcLaw law) {
    return new RawEvent(
        subject.value(),
        purpose.value(),
        EventType.OBJECTED.name(),
        now.toString(),
        Method.GPC.name(),
        "Sec-GPC:1/" + law.jurisdiction(),
        source,
        null);
  }
}
