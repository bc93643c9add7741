package io.tenure.disposal.usecase.saga;

import io.tenure.connector.Purpose;
import io.tenure.connector.erase.EraseCommand;
import io.tenure.connector.erase.EraseOutcome;
import io.tenure.connector.erase.ErasingSession;
import io.tenure.disposal.domain.run.ItemForm;
import io.tenure.disposal.domain.saga.Fence;
import io.tenure.disposal.domain.saga.Intent;
import io.tenure.disposal.domain.saga.ItemEvent;
import io.tenure.disposal.domain.saga.ItemEvent.Refusal;
import io.tenure.disposal.domain.saga.Refusals;
import io.tenure.disposal.usecase.item.CrmLink;
import io.tenure.disposal.usecase.saga.IntentWriter.Intended;
import io.tenure.disposal.usecase.saga.Outcomes.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sends what intents say, each once, one after the other, and writes down what came of it. Nothing
 * beneath retries.
 */
@ApplicationScoped
class Sender {

  /** Time before the deadline in which nothing more is sent. */
  private static final Duration MARGIN = Duration.ofSeconds(10);

  private final Outcomes outcomes;

  Sender(Outcomes outcomes) {
    this.outcomes = outcomes;
  }

  /**
   * Sends.
   *
   * @param since {@link System#nanoTime} from before the intents were written
   * @return code of a reason that concerns the whole system and stops the run; empty otherwise
   */
  Optional<String> send(CrmLink crm, List<Intended> intended, long since) {
    if (intended.isEmpty()) {
      return Optional.empty();
    }
    long latest = since + IntentWriter.CALL.minus(MARGIN).toNanos();
    List<Outcome> all = new ArrayList<>();
    String stop = null;
    try (ErasingSession session = crm.eraser().open(crm.connections(Purpose.ERASE))) {
      for (Intended each : intended) {
        if (stop != null) {
          all.add(unsent(each, stop));
        } else if (System.nanoTime() - latest > 0) {
          all.add(unsent(each, "deadline.near"));
        } else {
          Outcome outcome = send(session, each);
          all.add(outcome);
          stop = stops(outcome);
        }
      }
    } finally {
      outcomes.write(all);
    }
    return Optional.ofNullable(stop);
  }

  private static Outcome send(ErasingSession session, Intended each) {
    Look.Passed look = each.look();
    if (look.operations().isEmpty()) {
      return applied(each, "RESTRICTED", null);
    }
    Intent intent = each.intent();
    EraseCommand command =
        new EraseCommand(
            intent.id().toString(),
            intent.deadline(),
            look.expected().anchor(),
            look.fingerprint(),
            look.operations());
    CrashPoint.reached("send.beforeWrite");
    EraseOutcome outcome = session.execute(command);
    CrashPoint.reached("send.afterWrite");
    return switch (outcome) {
      case EraseOutcome.Applied applied -> applied(each, method(look, applied), applied.effects());
      case EraseOutcome.Refused refused ->
          refused(each, Refusals.of(refused.code()), Refusals.code(refused.code()));
      case EraseOutcome.Unknown _ ->
          new Outcome(
              each.item(),
              intent.id(),
              new ItemEvent.OutcomeUnknown(fence(each)),
              Intent.State.UNKNOWN,
              null,
              null);
    };
  }

  private static String method(Look.Passed look, EraseOutcome.Applied applied) {
    if (look.item().form() == ItemForm.CLEAR) {
      return "CLEARED";
    }
    boolean stayed = applied.shells().contains(look.expected().anchor());
    return stayed || !look.expected().deletes() ? "SHELL" : "DELETED";
  }

  private static Outcome applied(
      Intended each, String method, List<EraseOutcome.TableEffect> effects) {
    return new Outcome(
        each.item(),
        each.intent().id(),
        new ItemEvent.Applied(fence(each)),
        Intent.State.APPLIED,
        method,
        effects);
  }

  /** Nothing was sent under this intent, so nothing can have changed: it costs the item nothing. */
  private static Outcome unsent(Intended each, String code) {
    return refused(each, Refusal.TARGET, code);
  }

  private static Outcome refused(Intended each, Refusal refusal, String code) {
    return new Outcome(
        each.item(),
        each.intent().id(),
        new ItemEvent.Refused(fence(each), refusal, code),
        Intent.State.NOT_APPLIED,
        null,
        null);
  }

  private static String stops(Outcome outcome) {
    return outcome.event() instanceof ItemEvent.Refused refused
            && refused.refusal() == Refusal.TARGET
        ? refused.code()
        : null;
  }

  private static Fence fence(Intended each) {
    return each.item().status().fence();
  }
}
