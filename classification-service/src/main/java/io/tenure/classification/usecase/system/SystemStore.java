package io.tenure.classification.usecase.system;

import io.smallrye.mutiny.Uni;
import io.tenure.classification.domain.system.CrmSystem;
import java.util.List;
import java.util.UUID;

/** Keeps systems. */
public interface SystemStore {

  /** The system, or null. */
  Uni<CrmSystem> find(UUID id);

  /** Up to {@code limit} systems with keys after the given one (null: from the first). */
  Uni<List<CrmSystem>> list(String afterKey, int limit);

  /** Adds it; the same id again changes nothing. Fails with {@code system.key-taken}. */
  Uni<CrmSystem> add(CrmSystem system);

  /** Replaces version {@code seen}; null where the present version is another. */
  Uni<CrmSystem> replace(CrmSystem next, long seen);
}
