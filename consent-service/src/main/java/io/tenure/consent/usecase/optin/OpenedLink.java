package io.tenure.consent.usecase.optin;

import io.tenure.consent.domain.optin.LinkState;
import java.time.Instant;
import java.util.List;

/**
 * What may be told to whoever opened a genuine link: what it confirms, and nothing of the person.
 *
 * @param purposes names of the purposes
 */
public record OpenedLink(LinkState state, List<String> purposes, Instant expiresAt) {}
