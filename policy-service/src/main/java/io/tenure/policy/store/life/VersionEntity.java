package io.tenure.policy.store.life;

import io.tenure.policy.domain.catalogue.EditionRef;
import io.tenure.policy.domain.life.PolicyVersion;
import io.tenure.policy.domain.life.Stage;
import io.tenure.policy.domain.life.Step;
import io.tenure.policy.store.json.StoredJson;
import io.tenure.policy.usecase.life.VersionSummary;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A row of {@code policy_version}. */
@Entity
@Table(name = "policy_version")
class VersionEntity {
  @Id UUID id;

  @Column(name = "policy_id", nullable = false, updatable = false)
  UUID policyId;

  @Column(nullable = false, updatable = false)
  int number;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  Stage stage;

  @Column(nullable = false)
  long revision;

  @Column(name = "catalogue_version", nullable = false)
  String catalogueVersion;

  @Column(name = "catalogue_digest")
  String catalogueDigest;

  @Column(name = "layer_revision", nullable = false)
  long layerRevision;

  @Column(nullable = false)
  String content;

  String digest;

  @Column(nullable = false)
  String findings;

  @Column(name = "created_at", nullable = false, updatable = false)
  Instant createdAt;

  @Column(name = "changed_at", nullable = false)
  Instant changedAt;

  @Column(name = "effective_from")
  Instant effectiveFrom;

  @Column(name = "unapproved_runs", nullable = false)
  boolean unapprovedRuns;

  protected VersionEntity() {}

  VersionEntity(PolicyVersion version) {
    this.id = version.id();
    this.policyId = version.policyId();
    this.number = version.number();
    this.createdAt = version.createdAt();
    become(version);
  }

  final void become(PolicyVersion version) {
    this.stage = version.stage();
    this.revision = version.revision();
    this.catalogueVersion = version.catalogue().version();
    this.catalogueDigest = version.catalogue().digest();
    this.layerRevision = version.catalogue().layerRevision();
    this.content = StoredJson.write(version.content());
    this.digest = version.digest();
    this.findings = StoredJson.write(version.findings());
    this.changedAt = version.changedAt();
    this.effectiveFrom = version.effectiveFrom();
    this.unapprovedRuns = version.unapprovedRuns();
  }

  PolicyVersion toVersion(List<Step> steps) {
    return new PolicyVersion(
        id,
        policyId,
        number,
        stage,
        revision,
        new EditionRef(catalogueVersion, catalogueDigest, layerRevision),
        StoredJson.content(content),
        digest,
        StoredJson.findings(findings),
        createdAt,
        changedAt,
        effectiveFrom,
        unapprovedRuns,
        List.copyOf(steps));
  }

  VersionSummary toSummary() {
    return new VersionSummary(id, number, stage, digest, changedAt, effectiveFrom);
  }
}
