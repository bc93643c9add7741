package io.tenure.consent.domain.check;

import io.tenure.consent.domain.purpose.LegalBasis;
import io.tenure.consent.domain.state.ConsentState;

/** Why a use is allowed or not. Stable: other systems act on it. */
public enum Reason {
  // allowed
  /** The person agreed. */
  CONSENT,
  /** Art. 6(1)(b): needed for a contract. */
  CONTRACT,
  LEGAL_OBLIGATION,
  VITAL_INTERESTS,
  PUBLIC_TASK,
  LEGITIMATE_INTERESTS,

  // not allowed
  PURPOSE_UNKNOWN,
  /** The purpose did not exist at that time. */
  PURPOSE_NOT_YET,
  /** The purpose, or a wider one that it is part of, is closed. */
  PURPOSE_CLOSED,
  /** The purpose does not use the channel. */
  CHANNEL_NOT_OF_PURPOSE,
  /** The purpose has special categories of data and no condition of Art. 9(2). */
  CONDITION_MISSING,
  /** A legitimate interest without balance test. */
  BALANCE_TEST_MISSING,
  /** The person objected: to this, to a wider purpose that it is part of, or to everything. */
  OBJECTED,
  /** Nobody agreed: unknown, asked, or not yet answered. */
  NO_CONSENT,
  /** A consent found in another system, without anything that proves it (GDPR Art. 7(1)). */
  CONSENT_UNPROVEN,
  CONSENT_EXPIRED,
  CONSENT_REFUSED,
  CONSENT_REVOKED,
  CONSENT_INVALIDATED,
  CONSENT_WITHDRAWN,
  /** Allowed in general and not on some channel or contact point: ask for the one to be used. */
  NOT_ON_EVERY_ROUTE;

  static Reason of(LegalBasis basis) {
    return valueOf(basis.name());
  }

  /** Why a state that is no consent is none. */
  static Reason of(ConsentState state) {
    return switch (state) {
      case GIVEN, RENEWED -> CONSENT;
      case UNKNOWN, REQUESTED, DEFERRED -> NO_CONSENT;
      case EXPIRED -> CONSENT_EXPIRED;
      case REFUSED -> CONSENT_REFUSED;
      case REVOKED -> CONSENT_REVOKED;
      case INVALIDATED -> CONSENT_INVALIDATED;
      case WITHDRAWN -> CONSENT_WITHDRAWN;
      case OBJECTED -> OBJECTED;
    };
  }
}
