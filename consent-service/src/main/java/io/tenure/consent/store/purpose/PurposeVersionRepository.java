package io.tenure.consent.store.purpose;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Versions of purposes in PostgreSQL. */
@ApplicationScoped
class PurposeVersionRepository
    implements PanacheRepositoryBase<PurposeVersionEntity, PurposeVersionId> {}
