package io.tenure.consent.store.purpose;

import io.tenure.consent.domain.purpose.Purpose;
import io.tenure.consent.domain.purpose.PurposeKey;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A purpose in its present version. */
@Entity(name = "Purpose")
@Table(name = "purpose")
public class PurposeEntity {
  @Id
  @Column(name = "key")
  private String id;

  private int version;

  @Embedded private PurposeColumns terms;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Column(name = "changed_by")
  private String changedBy;

  protected PurposeEntity() {}

  PurposeEntity(Purpose purpose) {
    id = purpose.key().value();
    become(purpose);
  }

  void become(Purpose purpose) {
    version = purpose.version();
    terms = new PurposeColumns(purpose.terms());
    changedAt = purpose.changedAt();
    changedBy = purpose.changedBy();
  }

  Purpose toPurpose() {
    return new Purpose(new PurposeKey(id), version, terms.toTerms(), changedAt, changedBy);
  }
}
