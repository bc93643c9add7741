package io.tenure.consent.domain.fides;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.event.EventType;
import io.tenure.consent.domain.event.Method;
import io.tenure.consent.domain.event.Reading.Refused;
import java.util.Set;

/**
 * What a preference of fides means here. A no always counts. A yes counts only where the person did
 * something for it: silence, a box that was ticked before, or inactivity is no consent (GDPR
 * recital 32; CJEU C-673/17, Planet49).
 *
 * @param event null where it is refused
 * @param method null where fides does not tell one that is known here
 * @param refused null where it is taken
 */
public record FidesDecision(EventType event, Method method, Refused refused) {
  private static final String SIGNAL = "gpc";
  private static final Set<String> ACTS =
      Set.of("button", "accept", "reject", "save", "individual_notice");
  private static final Set<String> NO_ACTS = Set.of("dismiss", "script", SIGNAL, "acknowledge");

  /** Reads it. */
  public static FidesDecision of(FidesPreference saved) {
    String mechanism = saved.notice().mechanism();
    return switch (saved.preference()) {
      case "opt_in" -> yes(saved, mechanism);
      case "opt_out" -> no(saved.method(), mechanism);
      case "acknowledge" -> refused("the person has seen a notice and decided nothing");
      case "tcf" -> refused("preferences of the TCF are about vendors, not about purposes here");
      case null, default -> refused("preference is neither opt_in nor opt_out");
    };
  }

  private static FidesDecision yes(FidesPreference saved, String mechanism) {
    if (mechanism != null && !mechanism.equals("opt_in")) {
      return refused("opt_in was the state before the person did anything");
    }
    boolean made = saved.origin() != null && !saved.origin().equals("explicit");
    if (made || (saved.method() != null && NO_ACTS.contains(saved.method()))) {
      return refused("opt_in was saved without an act of the person");
    }
    return new FidesDecision(EventType.GIVEN, method(saved.method()), null);
  }

  private static FidesDecision no(String method, String mechanism) {
    if (SIGNAL.equals(method)) {
      return new FidesDecision(EventType.OBJECTED, Method.GPC, null);
    }
    boolean against = "opt_out".equals(mechanism);
    return new FidesDecision(
        against ? EventType.OBJECTED : EventType.REFUSED, method(method), null);
  }

  private static Method method(String method) {
    return method != null && ACTS.contains(method) ? Method.FORM : null;
  }

  private static FidesDecision refused(String detail) {
    return new FidesDecision(null, null, new Refused(ConsentError.FIDES_NO_DECISION, detail));
  }
}
