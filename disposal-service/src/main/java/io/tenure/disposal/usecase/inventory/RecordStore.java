package io.tenure.disposal.usecase.inventory;

import io.tenure.disposal.domain.inventory.ConsentStatement;
import io.tenure.plan.Facts.Consent;
import io.tenure.plan.RetentionPlan.Profile;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The tables {@code profile}, {@code record} and {@code record_subject}. */
public interface RecordStore {

  /** Makes profiles known that are not; a newer version of the data map is noted. */
  void ensureProfiles(UUID systemId, int mapVersion, Map<UUID, Profile> profiles, Instant now);

  Optional<Profile> profile(UUID profileId);

  Optional<StoredRecord> find(UUID recordId);

  /** Those of the records that the inventory knows, in no order. */
  List<StoredRecord> findAll(Collection<UUID> recordIds);

  /** References of the people a record is about, sorted. */
  List<String> subjects(UUID recordId);

  /** Consents of the people a record is about, as the feed told them, merged. */
  Map<String, Consent> consents(UUID recordId);

  /** By record, the purposes that the rules in force for it ask about; none where none do. */
  Map<UUID, List<String>> purposesOfPlans(Collection<UUID> recordIds);

  /**
   * Whether a minimum protects any field group of a record at this moment, as it was assessed last;
   * records that are not there or not assessed are missing.
   */
  Map<UUID, Boolean> kept(Collection<UUID> recordIds);

  /** What is known of those of the records that were ever seen. */
  Map<UUID, KnownRecord> known(Collection<UUID> ids);

  /**
   * Those of the dates whose row was disposed of by Tenure: a record of one of the datasets, about
   * one of the same people and with that very date, whose disposal is certified.
   */
  Set<LostDate> disposedOf(UUID systemId, List<LostDate> dates);

  /**
   * What is known of a record, enough to tell whether it changed.
   *
   * @param present whether the last full pass saw it
   * @param consents what its consent columns said
   * @param triggers by name, those that there are
   */
  record KnownRecord(
      UUID profileId,
      byte[] fingerprint,
      boolean present,
      List<ConsentStatement> consents,
      Map<String, Instant> triggers) {}

  /**
   * A date that a record had.
   *
   * @param datasets those whose rows can have supplied it
   */
  record LostDate(UUID recordId, Instant date, List<String> datasets) {}

  /**
   * A record of the inventory.
   *
   * @param encryptedKey null once its disposal is certified
   * @param triggers in the order of the profile's triggers, null where there is none
   */
  record StoredRecord(
      UUID id,
      UUID systemId,
      String dataset,
      UUID profileId,
      byte[] encryptedKey,
      byte[] fingerprint,
      List<Instant> triggers,
      String jurisdiction,
      String controller,
      boolean softDeleted,
      boolean present,
      List<String> findings,
      Instant changedAt) {}
}
