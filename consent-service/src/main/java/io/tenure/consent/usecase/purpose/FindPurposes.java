package io.tenure.consent.usecase.purpose;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.tenure.consent.domain.purpose.Purpose;
import io.tenure.consent.domain.purpose.PurposeKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads purposes. */
@ApplicationScoped
public class FindPurposes {
  private final PurposeStore purposes;

  FindPurposes(PurposeStore purposes) {
    this.purposes = purposes;
  }

  /** The present version, or the given one; fails with {@code purpose.unknown}. */
  @WithSession
  public Uni<Purpose> find(PurposeKey key, Integer version) {
    Uni<Purpose> found = version == null ? purposes.find(key) : purposes.find(key, version);
    return found.onItem().ifNull().failWith(() -> ChangePurpose.unknown(key));
  }

  /** Purposes in the order of their keys. */
  @WithSession
  public Uni<List<Purpose>> list(String after, int limit) {
    return purposes.list(after, limit);
  }
}
