package io.tenure.disposal.usecase.inventory;

import io.tenure.connector.ConnectorException;
import io.tenure.connector.CrmSession;
import io.tenure.connector.map.DataMap;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.record.RecordReaders;
import io.tenure.connector.record.SourceRecord;
import io.tenure.disposal.domain.DisposalError;
import io.tenure.disposal.domain.event.PostedTriggers;
import io.tenure.disposal.domain.inventory.Profiles;
import io.tenure.disposal.usecase.event.EventBook;
import io.tenure.disposal.usecase.event.EventFeed;
import io.tenure.disposal.usecase.inventory.RecordStore.StoredRecord;
import io.tenure.disposal.usecase.system.CrmReader;
import io.tenure.kit.problem.TenureException;
import io.tenure.plan.Facts.Consent;
import io.tenure.plan.RetentionPlan.Profile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Reads records dataset by dataset, then asks for the consents of all of them at once, and for the
 * newest business events.
 */
@ApplicationScoped
class ReadFreshFacts implements FreshFacts {

  private final RecordStore records;
  private final RecordRefs refs;
  private final SubjectsOf subjectsOf;
  private final FreshConsents consents;
  private final KeptDates keptDates;
  private final EventFeed eventFeed;
  private final EventBook events;
  private final Clock clock;

  ReadFreshFacts(
      RecordStore records,
      RecordRefs refs,
      SubjectsOf subjectsOf,
      FreshConsents consents,
      KeptDates keptDates,
      EventFeed eventFeed,
      EventBook events,
      Clock clock) {
    this.records = records;
    this.refs = refs;
    this.subjectsOf = subjectsOf;
    this.consents = consents;
    this.keptDates = keptDates;
    this.eventFeed = eventFeed;
    this.events = events;
    this.clock = clock;
  }

  /** A row as it stands now, before consents; its facts with the dates that it keeps. */
  private record Row(
      StoredRecord stored,
      List<String> key,
      SourceRecord source,
      SourceRecord facts,
      Profile profile,
      List<String> subjects) {}

  @Override
  public Map<UUID, FreshRecord> read(
      Collection<UUID> recordIds, DataMap map, RecordReaders readers, CrmSession session) {
    Map<UUID, FreshRecord> answers = new LinkedHashMap<>();
    List<Row> rows = new ArrayList<>();
    records.findAll(recordIds).stream()
        .collect(Collectors.groupingBy(StoredRecord::dataset))
        .forEach(
            (dataset, same) ->
                failClosed(
                    same.stream().map(StoredRecord::id).toList(),
                    answers,
                    () -> {
                      rows.addAll(rows(map, dataset, same, readers, session, answers));
                      return null;
                    }));
    List<UUID> present = rows.stream().map(row -> row.stored().id()).toList();
    failClosed(
        present,
        answers,
        () -> {
          answers.putAll(rows.isEmpty() ? Map.of() : asOfNow(rows, map.version()));
          return null;
        });
    return answers;
  }

  /** What fails outside makes every record it was about unknown. */
  private static void failClosed(
      Collection<UUID> ids, Map<UUID, FreshRecord> answers, Supplier<Void> work) {
    TenureException failure;
    try {
      work.get();
      return;
    } catch (TenureException e) {
      failure = e;
    } catch (ConnectorException e) {
      failure = CrmReader.translate(e);
    }
    String code = failure.errorCode().code();
    String detail = failure.detail();
    ids.forEach(id -> answers.put(id, new FreshRecord.Unknown(id, code, detail)));
  }

  private List<Row> rows(
      DataMap map,
      String name,
      List<StoredRecord> stored,
      RecordReaders readers,
      CrmSession session,
      Map<UUID, FreshRecord> answers) {
    Dataset dataset =
        map.dataset(name)
            .orElseThrow(
                () ->
                    new TenureException(
                        DisposalError.SYSTEM_MAP_INVALID,
                        "The confirmed map no longer has the record's dataset."));
    Map<UUID, List<String>> keys = keys(stored, answers);
    Map<List<String>, SourceRecord> found =
        readers.of(name).readMany(session, keys.values()).stream()
            .collect(Collectors.toMap(SourceRecord::key, r -> r));
    Map<UUID, SourceRecord> facts = facts(map, dataset, stored, keys, found);
    List<Row> rows = new ArrayList<>();
    for (StoredRecord record : stored) {
      List<String> key = keys.get(record.id());
      SourceRecord now = key == null ? null : found.get(key);
      if (now != null) {
        Profile profile =
            Profiles.of(map, dataset, now.jurisdiction(), now.controllerJurisdiction());
        List<String> subjects = subjectsOf.references(map, dataset, now);
        rows.add(new Row(record, key, now, facts.get(record.id()), profile, subjects));
      } else if (key != null) {
        answers.put(record.id(), new FreshRecord.Absent(record.id()));
      }
    }
    return rows;
  }

  /** Facts by record: what was read, with the dates that a record keeps. */
  private Map<UUID, SourceRecord> facts(
      DataMap map,
      Dataset dataset,
      List<StoredRecord> stored,
      Map<UUID, List<String>> keys,
      Map<List<String>, SourceRecord> found) {
    Map<UUID, SourceRecord> now = new HashMap<>();
    keys.forEach((id, key) -> now.computeIfAbsent(id, i -> found.get(key)));
    Map<UUID, Map<String, Instant>> before = new HashMap<>();
    records
        .known(now.keySet())
        .forEach((id, known) -> before.put(id, known.present() ? known.triggers() : Map.of()));
    return keptDates.keep(stored.getFirst().systemId(), map, dataset, now, before);
  }

  /** Keys by record; a record whose key cannot be read is unknown by itself. */
  private Map<UUID, List<String>> keys(List<StoredRecord> stored, Map<UUID, FreshRecord> answers) {
    Map<UUID, List<String>> keys = new HashMap<>();
    for (StoredRecord record : stored) {
      failClosed(
          List.of(record.id()),
          answers,
          () -> {
            keys.put(record.id(), refs.decrypt(record.id(), record.encryptedKey()));
            return null;
          });
    }
    return keys;
  }

  private Map<UUID, FreshRecord> asOfNow(List<Row> rows, int mapVersion) {
    Instant asOf = clock.instant();
    Map<UUID, Map<String, Consent>> states =
        consents.of(
            asOf,
            rows.stream()
                .map(
                    r ->
                        new FreshConsents.Asked(
                            r.stored().id(), r.subjects(), r.profile().purposes()))
                .toList());
    // Any trigger can come from an event: without the newest ones nothing is known of any record.
    eventFeed.catchUp();
    Map<UUID, Map<String, Instant>> posted =
        events.posted(rows.stream().collect(Collectors.toMap(r -> r.stored().id(), Row::subjects)));
    Map<UUID, FreshRecord> present = new HashMap<>();
    for (Row row : rows) {
      StoredRecord stored = row.stored();
      PostedTriggers triggers =
          new PostedTriggers(row.facts().triggers(), posted.getOrDefault(stored.id(), Map.of()));
      UUID profileId = Profiles.id(stored.systemId(), row.profile());
      byte[] fingerprint = refs.seal(stored.id(), row.facts().fingerprint());
      present.put(
          stored.id(),
          new FreshRecord.Present(
              stored.id(),
              row.key(),
              profileId,
              fingerprint,
              row.source().fingerprint(),
              profileId.equals(stored.profileId())
                  && Arrays.equals(fingerprint, stored.fingerprint()),
              triggers.facts(states.get(stored.id()), asOf),
              row.subjects(),
              row.source().jurisdiction(),
              row.source().softDeleted(),
              mapVersion,
              asOf));
    }
    return present;
  }
}
