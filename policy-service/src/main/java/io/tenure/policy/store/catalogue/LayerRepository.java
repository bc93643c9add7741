package io.tenure.policy.store.catalogue;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.catalogue.Provenance.By;
import io.tenure.policy.domain.layer.Edition;
import io.tenure.policy.domain.layer.LayerEntry;
import io.tenure.policy.domain.layer.LayerRevision;
import io.tenure.policy.domain.layer.LayerState;
import io.tenure.policy.store.json.StoredJson;
import io.tenure.policy.usecase.catalogue.LayerStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The organisation's layer in PostgreSQL. The newest revision is asked for each time; what a
 * revision says never changes and is kept.
 */
@ApplicationScoped
class LayerRepository implements LayerStore {

  private static final String ONE_CHANGE =
      "select 1 from (select pg_advisory_xact_lock(hashtext('tenure/policy/catalogue'))) as locked";

  private static final String HEAD = "select max(r.revision) from RevisionEntity r";

  /** The last change of each entry, with its revision. */
  private static final String STATE =
      """
      select c, r from ChangeEntity c, RevisionEntity r
      where r.revision = c.revision and c.revision =
        (select max(d.revision) from ChangeEntity d
         where d.kind = c.kind and d.entry = c.entry and d.revision <= ?1)
      """;

  private static final String AUTHORS =
      """
      select distinct r.actorIssuer, r.actorSubject from ChangeEntity c, RevisionEntity r
      where r.revision = c.revision and c.revision <= ?1 and c.entry in ?2
        and c.kind in (REGULATION, OBLIGATION, AMENDMENT)
      """;

  private static final String KEEP =
      "insert into catalogue_edition (digest, version, contents) values (?1, ?2, ?3) on conflict do nothing";

  private static final String REVISIONS =
      """
      from RevisionEntity r where r.revision < ?1
        and (?2 is null or exists
          (select 1 from ChangeEntity c where c.revision = r.revision and c.entry = ?2))
      order by r.revision desc
      """;

  private final AtomicReference<LayerState> last = new AtomicReference<>(LayerState.EMPTY);

  @Override
  public Uni<LayerState> current() {
    return Panache.getSession()
        .chain(session -> session.createQuery(HEAD, Long.class).getSingleResultOrNull())
        .chain(head -> at(head == null ? 0 : head));
  }

  @Override
  public Uni<LayerState> lock() {
    return Panache.getSession()
        .chain(session -> session.createNativeQuery(ONE_CHANGE).getResultList())
        .chain(() -> current());
  }

  @Override
  public Uni<Void> add(LayerRevision revision) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .persist(new RevisionEntity(revision))
                    .chain(session::flush)
                    .chain(
                        () ->
                            session.persistAll(
                                revision.changes().stream()
                                    .map(change -> new ChangeEntity(revision.revision(), change))
                                    .toArray()))
                    .chain(session::flush));
  }

  @Override
  public Uni<List<LayerRevision>> revisions(String entry, Long before, int limit) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(REVISIONS, RevisionEntity.class)
                    .setParameter(1, before == null ? Long.MAX_VALUE : before)
                    .setParameter(2, entry)
                    .setMaxResults(limit)
                    .getResultList())
        .chain(found -> withChanges(found));
  }

  @Override
  public Uni<List<By>> authors(Collection<String> ids, long upTo) {
    if (ids.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(AUTHORS, Object[].class)
                    .setParameter(1, upTo)
                    .setParameter(2, ids)
                    .getResultList())
        .map(
            rows ->
                rows.stream()
                    .map(row -> new By((String) row[0], (String) row[1], null, upTo))
                    .toList());
  }

  @Override
  public Uni<Void> keep(Edition edition) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(KEEP)
                    .setParameter(1, edition.ref().digest())
                    .setParameter(2, edition.ref().version())
                    .setParameter(3, StoredJson.write(edition.contents()))
                    .executeUpdate())
        .replaceWithVoid();
  }

  @Override
  public Uni<Optional<Catalogue>> kept(String digest) {
    return Panache.getSession()
        .chain(session -> session.find(EditionEntity.class, digest))
        .map(found -> Optional.ofNullable(found).map(EditionEntity::toCatalogue));
  }

  private Uni<LayerState> at(long head) {
    LayerState known = last.get();
    if (known.revision() == head) {
      return Uni.createFrom().item(known);
    }
    return Panache.getSession()
        .chain(
            session ->
                session.createQuery(STATE, Object[].class).setParameter(1, head).getResultList())
        .map(rows -> state(head, rows))
        .invoke(last::set);
  }

  private static LayerState state(long head, List<Object[]> rows) {
    List<LayerEntry> entries = new ArrayList<>();
    Map<LayerEntry.Name, By> authors = new HashMap<>();
    for (Object[] row : rows) {
      LayerEntry entry = ((ChangeEntity) row[0]).toEntry();
      RevisionEntity by = (RevisionEntity) row[1];
      entries.add(entry);
      authors.put(entry.name(), new By(by.actorIssuer, by.actorSubject, by.at, by.revision));
    }
    return new LayerState(head, LayerEntry.layer(entries), authors);
  }

  private Uni<List<LayerRevision>> withChanges(List<RevisionEntity> revisions) {
    if (revisions.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(
                        "from ChangeEntity c where c.revision in ?1 order by c.kind, c.entry",
                        ChangeEntity.class)
                    .setParameter(1, revisions.stream().map(r -> r.revision).toList())
                    .getResultList())
        .map(
            changes ->
                revisions.stream()
                    .map(
                        r ->
                            r.toRevision(
                                changes.stream()
                                    .filter(c -> c.revision == r.revision)
                                    .map(ChangeEntity::toEntry)
                                    .toList()))
                    .toList());
  }
}
