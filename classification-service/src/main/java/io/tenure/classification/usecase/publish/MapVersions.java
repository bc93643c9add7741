package io.tenure.classification.usecase.publish;

import io.tenure.kit.security.Actor;
import io.tenure.kit.sql.Statements;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps published versions; they are never changed. */
public interface MapVersions {

  /** A version as it is kept. */
  record Kept(int version, String digest, Instant confirmedAt, String content) {}

  /** The newest version. */
  Optional<Kept> newest(Statements sql, UUID system);

  /**
   * Who published a version, and when.
   *
   * @param issuer issuer of the person's token
   * @param subject subject of the person's token
   */
  record Head(int version, String digest, Instant confirmedAt, String issuer, String subject) {}

  /** Up to {@code limit} versions below the given one (null: from the newest), newest first. */
  List<Head> list(Statements sql, UUID system, Integer below, int limit);

  /** Number and digest of the newest version, without its content. */
  Optional<Head> newestHead(Statements sql, UUID system);

  Optional<Kept> find(Statements sql, UUID system, int version);

  void add(Statements sql, UUID system, Kept version, Actor actor);
}
