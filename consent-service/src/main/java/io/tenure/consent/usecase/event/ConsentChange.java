package io.tenure.consent.usecase.event;

import io.tenure.consent.domain.event.SubjectPurpose;
import io.tenure.consent.domain.state.ConsentView;
import io.tenure.consent.domain.state.PairView;
import java.time.Instant;

/** What the feed tells others: a pair, and its state from now on. */
public record ConsentChange(SubjectPurpose pair, PairView state, Instant recordedAt) {
  /** What it is for whoever asks about the purpose as a whole. */
  public ConsentView view() {
    return state.summary();
  }
}
