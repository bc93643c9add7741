package io.tenure.consent.usecase.receipt;

import io.tenure.consent.domain.receipt.Controller;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps controllers and all their versions. */
public interface ControllerStore {
  /** The present version. */
  Optional<Stored> find(String key);

  /** Present versions in the order of their keys. */
  List<Stored> list(String after, int limit);

  /** Adds a version; false where it exists. */
  boolean add(Stored version);

  /** A controller in one version, from 1 on. */
  record Stored(String key, int version, Controller controller, Instant changedAt) {}
}
