package io.tenure.consent.domain.preference;

import io.tenure.consent.domain.event.EventType;
import io.tenure.consent.domain.purpose.LegalBasis;
import io.tenure.consent.domain.state.ConsentState;
import java.util.List;
import java.util.Optional;

/** What a person can decide about a purpose, with one click each. */
public enum Decision {
  GIVE(EventType.GIVEN),
  REFUSE(EventType.REFUSED),
  /** As easy as giving (GDPR Art. 7(3)). */
  WITHDRAW(EventType.WITHDRAWN),
  /** GDPR Art. 21. */
  OBJECT(EventType.OBJECTED),
  /** No longer objects; makes no consent. */
  LIFT(EventType.OBJECTION_WITHDRAWN);

  private final EventType event;

  Decision(EventType event) {
    this.event = event;
  }

  public EventType event() {
    return event;
  }

  /** Whether it ends or denies. */
  public boolean saysNo() {
    return this == REFUSE || this == WITHDRAW || this == OBJECT;
  }

  /** The decision of that name; empty for any other text. */
  public static Optional<Decision> of(String name) {
    return List.of(values()).stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** What can be decided where a purpose rests on this basis and stands so. */
  public static List<Decision> possible(LegalBasis basis, ConsentState state) {
    return switch (basis) {
      case CONSENT -> consent(state);
      case LEGITIMATE_INTERESTS, PUBLIC_TASK ->
          state == ConsentState.OBJECTED ? List.of(LIFT) : List.of(OBJECT);
      case CONTRACT, LEGAL_OBLIGATION, VITAL_INTERESTS -> List.of();
    };
  }

  /** What can ever be decided where a purpose rests on this basis. */
  public static List<Decision> everPossible(LegalBasis basis) {
    return switch (basis) {
      case CONSENT -> List.of(GIVE, REFUSE, WITHDRAW);
      case LEGITIMATE_INTERESTS, PUBLIC_TASK -> List.of(OBJECT, LIFT);
      case CONTRACT, LEGAL_OBLIGATION, VITAL_INTERESTS -> List.of();
    };
  }

  /** The one of these that says no; empty where there is nothing to end. */
  public static Optional<Decision> no(List<Decision> possible) {
    return possible.stream().filter(Decision::saysNo).findFirst();
  }

  private static List<Decision> consent(ConsentState state) {
    if (state.valid()) {
      return List.of(WITHDRAW);
    }
    return switch (state) {
      case REFUSED, WITHDRAWN, OBJECTED -> List.of(GIVE);
      default -> List.of(GIVE, REFUSE);
    };
  }
}
