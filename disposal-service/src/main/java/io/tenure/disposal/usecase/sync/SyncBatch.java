package io.tenure.disposal.usecase.sync;

import io.tenure.connector.map.DataMap;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.record.SourceRecord;
import io.tenure.disposal.domain.inventory.ConsentStatement;
import io.tenure.disposal.domain.inventory.ConsentStatements;
import io.tenure.disposal.domain.inventory.Profiles;
import io.tenure.disposal.usecase.inventory.ConsentSource;
import io.tenure.disposal.usecase.inventory.ConsentSource.ImportedConsent;
import io.tenure.disposal.usecase.inventory.KeptDates;
import io.tenure.disposal.usecase.inventory.RecordRefs;
import io.tenure.disposal.usecase.inventory.RecordStore;
import io.tenure.disposal.usecase.inventory.RecordStore.KnownRecord;
import io.tenure.disposal.usecase.inventory.SubjectsOf;
import io.tenure.disposal.usecase.sync.SyncStore.Pass;
import io.tenure.disposal.usecase.sync.SyncStore.SyncedRecord;
import io.tenure.plan.RetentionPlan.Profile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One batch of a sync: hash, compare, tell consents, store. Raw identifiers live no longer than
 * this.
 */
@ApplicationScoped
public class SyncBatch {

  private final RecordRefs refs;
  private final SubjectsOf subjectsOf;
  private final RecordStore records;
  private final SyncStore store;
  private final ConsentSource consents;
  private final KeptDates keptDates;
  private final Clock clock;

  SyncBatch(
      RecordRefs refs,
      SubjectsOf subjectsOf,
      RecordStore records,
      SyncStore store,
      ConsentSource consents,
      KeptDates keptDates,
      Clock clock) {
    this.refs = refs;
    this.subjectsOf = subjectsOf;
    this.records = records;
    this.store = store;
    this.consents = consents;
    this.keptDates = keptDates;
    this.clock = clock;
  }

  /** What became of a batch. */
  record Stored(long changed, long refusedConsents) {}

  Stored store(DataMap map, Dataset dataset, Pass pass, List<SourceRecord> batch) {
    Map<UUID, SourceRecord> read = new LinkedHashMap<>();
    batch.forEach(
        record -> read.put(refs.id(pass.systemId(), dataset.name(), record.key()), record));
    Map<UUID, KnownRecord> known = records.known(read.keySet());
    Map<UUID, SourceRecord> byId = keep(map, dataset, pass, read, known);
    Map<UUID, Profile> profiles = new HashMap<>();
    Map<List<String>, UUID> profileIds = new HashMap<>();
    List<SyncedRecord> changed = new ArrayList<>();
    List<UUID> unchanged = new ArrayList<>();
    List<ImportedConsent> imports = new ArrayList<>();
    byId.forEach(
        (id, record) -> {
          UUID profileId =
              profileIds.computeIfAbsent(
                  Arrays.asList(record.jurisdiction(), record.controllerJurisdiction()),
                  pair ->
                      remember(
                          profiles,
                          pass.systemId(),
                          Profiles.of(map, dataset, pair.get(0), pair.get(1))));
          KnownRecord before = known.get(id);
          if (before != null
              && before.present()
              && before.profileId().equals(profileId)
              && Arrays.equals(before.fingerprint(), refs.seal(id, record.fingerprint()))) {
            unchanged.add(id);
          } else {
            SyncedRecord synced =
                synced(
                    map,
                    dataset,
                    id,
                    profileId,
                    profiles.get(profileId),
                    record,
                    before == null ? List.of() : before.consents());
            changed.add(synced);
            imports.addAll(consents(map, synced));
          }
        });
    // Told before the records are stored: an interrupted batch is told again, never forgotten; the
    // same line counts once.
    long refused = imports.isEmpty() ? 0 : consents.importAll(imports);
    records.ensureProfiles(pass.systemId(), map.version(), profiles, clock.instant());
    SourceRecord last = batch.getLast();
    UUID lastId = refs.id(pass.systemId(), dataset.name(), last.key());
    store.store(
        pass, changed, unchanged, refs.encrypt(lastId, last.key()), lastId, clock.instant());
    return new Stored(changed.size(), refused);
  }

  private Map<UUID, SourceRecord> keep(
      DataMap map,
      Dataset dataset,
      Pass pass,
      Map<UUID, SourceRecord> read,
      Map<UUID, KnownRecord> known) {
    Map<UUID, Map<String, Instant>> before = new HashMap<>();
    known.forEach((id, record) -> before.put(id, record.present() ? record.triggers() : Map.of()));
    return keptDates.keep(pass.systemId(), map, dataset, read, before);
  }

  private static UUID remember(Map<UUID, Profile> profiles, UUID systemId, Profile profile) {
    UUID id = Profiles.id(systemId, profile);
    profiles.put(id, profile);
    return id;
  }

  private SyncedRecord synced(
      DataMap map,
      Dataset dataset,
      UUID id,
      UUID profileId,
      Profile profile,
      SourceRecord record,
      List<ConsentStatement> before) {
    return new SyncedRecord(
        id,
        profileId,
        refs.encrypt(id, record.key()),
        refs.seal(id, record.fingerprint()),
        profile.triggers().stream().map(record.triggers()::get).toList(),
        record.jurisdiction(),
        record.controllerJurisdiction(),
        record.softDeleted(),
        subjectsOf.references(map, dataset, record),
        record.findings().stream().map(f -> f.code() + ":" + f.name()).distinct().sorted().toList(),
        ConsentStatements.of(before, record.consents(), clock.instant()));
  }

  private static List<ImportedConsent> consents(DataMap map, SyncedRecord synced) {
    List<ImportedConsent> lines = new ArrayList<>();
    for (ConsentStatement said : synced.consents()) {
      if (!said.silent()) {
        for (String subject : synced.subjects()) {
          lines.add(
              new ImportedConsent(
                  subject,
                  said.purpose(),
                  said.given(),
                  said.at(),
                  "crm:" + map.systemKey(),
                  sourceId(synced.id(), said, subject)));
        }
      }
    }
    return lines;
  }

  /** Names the statement: record, purpose, person, answer, date, and how often it had changed. */
  private static String sourceId(UUID record, ConsentStatement said, String subject) {
    return record
        + ":"
        + said.purpose()
        + ":"
        + subject.substring(3, 15)
        + ":"
        + said.answer()
        + (said.at() == null ? "" : ":" + said.at().getEpochSecond())
        + (said.turn() == 0 ? "" : ":" + said.turn());
  }
}
