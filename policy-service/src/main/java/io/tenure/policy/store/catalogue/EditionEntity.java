package io.tenure.policy.store.catalogue;

import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.layer.CatalogueContents;
import io.tenure.policy.store.json.StoredJson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of {@code catalogue_edition}. */
@Entity
@Table(name = "catalogue_edition")
class EditionEntity {
  @Id String digest;

  @Column(nullable = false)
  String version;

  @Column(nullable = false)
  String contents;

  protected EditionEntity() {}

  Catalogue toCatalogue() {
    return StoredJson.value(contents, CatalogueContents.class).catalogue();
  }
}
