package io.tenure.classification.usecase.discovery;

import io.tenure.classification.domain.system.CrmSystem;
import java.util.UUID;

/** Finds a system for code that may wait. */
public interface FindSystem {

  /**
   * The system.
   *
   * @throws io.tenure.kit.problem.TenureException {@code system.unknown}
   */
  CrmSystem get(UUID id);
}
