package io.tenure.policy.store.catalogue;

import io.tenure.kit.security.Actor;
import io.tenure.policy.domain.layer.LayerEntry;
import io.tenure.policy.domain.layer.LayerRevision;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** A row of {@code catalogue_revision}. */
@Entity
@Table(name = "catalogue_revision")
class RevisionEntity {
  @Id long revision;

  @Column(nullable = false)
  String edition;

  @Column(name = "actor_issuer", nullable = false)
  String actorIssuer;

  @Column(name = "actor_subject", nullable = false)
  String actorSubject;

  @Column(nullable = false)
  Instant at;

  String reason;

  protected RevisionEntity() {}

  RevisionEntity(LayerRevision made) {
    this.revision = made.revision();
    this.edition = made.edition();
    this.actorIssuer = made.by().issuer();
    this.actorSubject = made.by().subject();
    this.at = made.at();
    this.reason = made.reason();
  }

  LayerRevision toRevision(List<LayerEntry> changes) {
    return new LayerRevision(
        revision, edition, Actor.stored(actorIssuer, actorSubject), at, reason, changes);
  }
}
