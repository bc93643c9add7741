package io.tenure.consent.usecase.event;

import io.tenure.consent.domain.event.SubjectPurpose;
import io.tenure.consent.domain.state.ConsentView;
import java.time.Instant;

/** What the feed tells others: a pair, and its state from now on. */
public record ConsentChange(SubjectPurpose pair, ConsentView view, Instant recordedAt) {}
