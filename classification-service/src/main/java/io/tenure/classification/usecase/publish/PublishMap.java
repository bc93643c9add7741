package io.tenure.classification.usecase.publish;

import io.tenure.classification.domain.audit.Act;
import io.tenure.classification.domain.error.ClassificationError;
import io.tenure.classification.domain.map.DraftMap;
import io.tenure.classification.domain.map.MapJson;
import io.tenure.classification.domain.map.OpenItem;
import io.tenure.classification.domain.map.Publication;
import io.tenure.classification.domain.system.CrmSystem;
import io.tenure.classification.usecase.audit.AuditTrail;
import io.tenure.classification.usecase.discovery.FindSystem;
import io.tenure.classification.usecase.draft.DraftStore;
import io.tenure.classification.usecase.draft.FindingStore;
import io.tenure.connector.map.DataMap;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.Actor;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Publishes the draft as the next version of the map, once nothing in it is open. */
@ApplicationScoped
public class PublishMap {

  private static final int SHOWN = 200;

  private final FindSystem systems;
  private final Database database;
  private final DraftStore drafts;
  private final FindingStore findings;
  private final MapVersions versions;
  private final AuditTrail audit;
  private final Clock clock;

  PublishMap(
      FindSystem systems,
      Database database,
      DraftStore drafts,
      FindingStore findings,
      MapVersions versions,
      AuditTrail audit,
      Clock clock) {
    this.systems = systems;
    this.database = database;
    this.drafts = drafts;
    this.findings = findings;
    this.versions = versions;
    this.audit = audit;
    this.clock = clock;
  }

  /** The map, and whether it is a new version; equal content makes none. */
  public record Published(DataMap map, boolean fresh) {}

  /**
   * Publishes.
   *
   * @param atLeast confirms proposals that are at least that sure; null confirms none
   * @throws TenureException {@code draft.none}, {@code map.open} with the open items
   */
  public Published publish(UUID id, Double atLeast, Actor actor) {
    CrmSystem system = systems.get(id);
    return database.inTransaction(
        sql -> {
          drafts.lock(sql, id);
          if (drafts.head(sql, id).isEmpty()) {
            throw new TenureException(
                ClassificationError.DRAFT_NONE, "Start a discovery of this system first.");
          }
          DraftMap draft = drafts.load(sql, id);
          Publication.accept(draft, atLeast);
          refuseOpen(Publication.open(draft));
          drafts.save(sql, id, draft.datasets(), draft.fields(), draft.relations());
          findings.closeOthers(sql, id, List.of("drift."), List.of(), clock.instant());
          return version(sql, system, draft, actor);
        });
  }

  private Published version(Statements sql, CrmSystem system, DraftMap draft, Actor actor) {
    Publication.Content content = Publication.content(draft);
    String digest = MapJson.digest(system.id().toString(), system.key(), content);
    MapVersions.Kept newest = versions.newest(sql, system.id()).orElse(null);
    if (newest != null && newest.digest().equals(digest)) {
      return new Published(MapJson.read(newest.content(), DataMap.class), false);
    }
    int number = newest == null ? 1 : newest.version() + 1;
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    DataMap map =
        new DataMap(
            system.id().toString(),
            system.key(),
            number,
            digest,
            now,
            content.datasets(),
            content.relations());
    versions.add(
        sql, system.id(), new MapVersions.Kept(number, digest, now, MapJson.write(map)), actor);
    audit.record(
        sql,
        new Act(
            Act.id(Act.Kind.MAP_PUBLISHED, system.id() + " " + number),
            now,
            actor,
            Act.Kind.MAP_PUBLISHED,
            system.id(),
            null,
            (long) number,
            newest == null ? null : newest.digest(),
            digest,
            null));
    return new Published(map, true);
  }

  private static void refuseOpen(List<OpenItem> open) {
    if (!open.isEmpty()) {
      throw new TenureException(
              ClassificationError.MAP_OPEN,
              open.size() + " items need a decision; the least sure come first.")
          .with("openCount", open.size())
          .with("open", open.subList(0, Math.min(SHOWN, open.size())));
    }
  }
}
