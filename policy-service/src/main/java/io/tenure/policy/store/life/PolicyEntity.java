package io.tenure.policy.store.life;

import io.tenure.policy.domain.life.Policy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code policy}. */
@Entity
@Table(name = "policy")
class PolicyEntity {
  @Id UUID id;

  @Column(nullable = false)
  String name;

  @Column(name = "created_at", nullable = false)
  Instant createdAt;

  protected PolicyEntity() {}

  PolicyEntity(Policy policy) {
    this.id = policy.id();
    this.name = policy.name();
    this.createdAt = policy.createdAt();
  }

  Policy toPolicy() {
    return new Policy(id, name, createdAt);
  }
}
