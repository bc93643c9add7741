package io.tenure.consent.usecase.period;

import java.time.Instant;
import java.util.List;

/** The controllers that notices name. */
public interface NoticeControllers {
  /** Keys of those whose notices are in force, in order. */
  List<String> at(Instant instant);
}
