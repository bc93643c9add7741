package io.tenure.disposal.usecase.inventory;

import io.tenure.connector.ConnectorException;
import io.tenure.connector.CrmSession;
import io.tenure.connector.map.DataMap;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.record.RecordReader;
import io.tenure.connector.record.SourceRecord;
import io.tenure.disposal.domain.DisposalError;
import io.tenure.disposal.domain.evaluation.SubjectConsents;
import io.tenure.disposal.domain.inventory.Profiles;
import io.tenure.disposal.usecase.inventory.RecordStore.StoredRecord;
import io.tenure.disposal.usecase.system.CrmReader;
import io.tenure.disposal.usecase.system.CrmSystem;
import io.tenure.disposal.usecase.system.SystemDirectory;
import io.tenure.kit.problem.TenureException;
import io.tenure.plan.Facts;
import io.tenure.plan.Facts.Consent;
import io.tenure.plan.RetentionPlan.Profile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/** Reads one record and its consents anew. */
@ApplicationScoped
class LastLook implements FreshFacts {

  private final RecordStore records;
  private final RecordRefs refs;
  private final SubjectsOf subjectsOf;
  private final SystemDirectory directory;
  private final CrmReader crm;
  private final ConsentSource consents;
  private final Clock clock;

  LastLook(
      RecordStore records,
      RecordRefs refs,
      SubjectsOf subjectsOf,
      SystemDirectory directory,
      CrmReader crm,
      ConsentSource consents,
      Clock clock) {
    this.records = records;
    this.refs = refs;
    this.subjectsOf = subjectsOf;
    this.directory = directory;
    this.crm = crm;
    this.consents = consents;
    this.clock = clock;
  }

  @Override
  public FreshRecord read(UUID recordId) {
    return look(
        recordId,
        stored -> {
          CrmSystem system = directory.system(stored.systemId());
          DataMap map = directory.map(stored.systemId());
          return crm.read(system, session -> look(stored, map, session));
        });
  }

  @Override
  public FreshRecord read(UUID recordId, DataMap map, CrmSession session) {
    session.refresh();
    return look(recordId, stored -> look(stored, map, session));
  }

  private FreshRecord look(UUID recordId, Function<StoredRecord, FreshRecord> how) {
    StoredRecord stored =
        records
            .find(recordId)
            .orElseThrow(
                () ->
                    new TenureException(
                        DisposalError.RECORD_NOT_FOUND,
                        "The inventory has no record with this id."));
    try {
      return how.apply(stored);
    } catch (TenureException e) {
      return new FreshRecord.Unknown(recordId, e.errorCode().code(), e.detail());
    } catch (ConnectorException e) {
      TenureException translated = CrmReader.translate(e);
      return new FreshRecord.Unknown(recordId, translated.errorCode().code(), translated.detail());
    }
  }

  private FreshRecord look(StoredRecord stored, DataMap map, CrmSession session) {
    List<String> key = refs.decrypt(stored.id(), stored.encryptedKey());
    Dataset dataset =
        map.dataset(stored.dataset())
            .orElseThrow(
                () ->
                    new TenureException(
                        DisposalError.SYSTEM_MAP_INVALID,
                        "The confirmed map no longer has the record's dataset."));
    Optional<SourceRecord> found =
        RecordReader.of(map, stored.dataset(), clock).readOne(session, key);
    return found.isEmpty()
        ? new FreshRecord.Absent(stored.id())
        : present(stored, map, dataset, found.get());
  }

  private FreshRecord present(StoredRecord stored, DataMap map, Dataset dataset, SourceRecord now) {
    Profile profile = Profiles.of(map, dataset, now.jurisdiction(), now.controllerJurisdiction());
    UUID profileId = Profiles.id(stored.systemId(), profile);
    List<String> subjects = subjectsOf.references(map, dataset, now);
    Instant asOf = clock.instant();
    Facts facts = new Facts(now.triggers(), consents(asOf, stored.id(), subjects, profile));
    boolean unchanged =
        profileId.equals(stored.profileId())
            && Arrays.equals(now.fingerprint(), stored.fingerprint());
    return new FreshRecord.Present(
        stored.id(),
        profileId,
        now.fingerprint(),
        unchanged,
        facts,
        subjects,
        now.jurisdiction(),
        now.softDeleted(),
        map.version(),
        asOf);
  }

  /** All purposes that any rule may ask about: those of the map and those the plans name. */
  private Map<String, Consent> consents(
      Instant asOf, UUID recordId, List<String> subjects, Profile profile) {
    TreeSet<String> purposes = new TreeSet<>(profile.purposes());
    purposes.addAll(records.purposesOfPlan(recordId));
    if (purposes.isEmpty() || subjects.isEmpty()) {
      return Map.of();
    }
    Map<String, Map<String, Consent>> states = consents.states(asOf, subjects, purposes);
    return SubjectConsents.merge(new ArrayList<>(states.values()));
  }
}
