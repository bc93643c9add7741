package io.tenure.consent.store.purpose;

import io.tenure.consent.domain.purpose.Purpose;
import io.tenure.consent.domain.purpose.PurposeKey;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** One version of a purpose; never changed. */
@Entity(name = "PurposeVersion")
@Table(name = "purpose_version")
public class PurposeVersionEntity {
  @EmbeddedId private PurposeVersionId id;

  @Embedded private PurposeColumns terms;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Column(name = "changed_by")
  private String changedBy;

  protected PurposeVersionEntity() {}

  PurposeVersionEntity(Purpose purpose) {
    id = new PurposeVersionId(purpose.key().value(), purpose.version());
    terms = new PurposeColumns(purpose.terms());
    changedAt = purpose.changedAt();
    changedBy = purpose.changedBy();
  }

  Purpose toPurpose() {
    return new Purpose(
        new PurposeKey(id.purpose()), id.version(), terms.toTerms(), changedAt, changedBy);
  }
}
