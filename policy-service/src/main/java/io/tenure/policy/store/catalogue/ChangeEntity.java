package io.tenure.policy.store.catalogue;

import io.tenure.policy.domain.layer.LayerEntry;
import io.tenure.policy.domain.layer.LayerEntry.Kind;
import io.tenure.policy.store.json.StoredJson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row of {@code catalogue_change}. */
@Entity
@Table(name = "catalogue_change")
class ChangeEntity {
  @Id UUID id;

  @Column(nullable = false)
  long revision;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  Kind kind;

  @Column(nullable = false)
  String entry;

  String value;

  protected ChangeEntity() {}

  ChangeEntity(long revision, LayerEntry change) {
    this.id = UUID.randomUUID();
    this.revision = revision;
    this.kind = change.kind();
    this.entry = change.key();
    this.value = change.value() == null ? null : StoredJson.write(change.value());
  }

  LayerEntry toEntry() {
    return new LayerEntry(kind, entry, value == null ? null : StoredJson.value(value, kind.type()));
  }
}
