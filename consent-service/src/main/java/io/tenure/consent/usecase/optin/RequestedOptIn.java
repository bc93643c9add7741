package io.tenure.consent.usecase.optin;

import io.tenure.consent.domain.optin.OptIn;

/**
 * A stored opt-in with the token for its link.
 *
 * @param added false where it had been requested before: the token is the same then
 */
public record RequestedOptIn(OptIn optIn, String token, boolean added) {}
