package io.tenure.consent.usecase.purpose;

import io.smallrye.mutiny.Uni;
import io.tenure.consent.domain.purpose.Purpose;
import io.tenure.consent.domain.purpose.PurposeKey;
import java.util.List;

/** Keeps purposes and all their versions. */
public interface PurposeStore {
  /** The purpose in its present version, or null. */
  Uni<Purpose> find(PurposeKey key);

  /** The purpose in one of its versions, or null. */
  Uni<Purpose> find(PurposeKey key, int version);

  /** Like {@link #find(PurposeKey)}, and nobody else changes it until the transaction ends. */
  Uni<Purpose> lock(PurposeKey key);

  /** Purposes in the order of their keys; {@code after} is null for the first ones. */
  Uni<List<Purpose>> list(String after, int limit);

  /** Adds a purpose; fails with {@code purpose.exists}. */
  Uni<Purpose> add(Purpose first);

  /** Adds the next version of a locked purpose. */
  Uni<Purpose> replace(Purpose next);

  /** Nobody else changes a parent until the transaction ends. */
  Uni<Void> lockHierarchy();

  /**
   * Has the states of everybody who spoke of a channel or contact point of the purpose computed
   * anew: what they come to for the purpose as a whole depends on its channels.
   */
  Uni<Void> foldAnew(PurposeKey key);
}
