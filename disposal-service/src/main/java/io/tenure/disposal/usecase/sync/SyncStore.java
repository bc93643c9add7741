package io.tenure.disposal.usecase.sync;

import io.tenure.disposal.domain.inventory.ConsentStatement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes what a sync sees; every call is one transaction, guarded by the pass that owns the
 * dataset.
 */
public interface SyncStore {

  /**
   * Begins a pass over a dataset, or goes on with it.
   *
   * @return empty where this pass has already been completed
   * @throws io.tenure.kit.problem.TenureException {@code system.busy} while another live operation
   *     has the dataset
   */
  Optional<Position> begin(UUID systemId, String dataset, UUID syncId, int mapVersion);

  /**
   * Stores a batch and how far the pass has come, and queues what changed for evaluation.
   *
   * @param changed new and changed records in full
   * @param unchanged ids that were seen and are as they were
   * @param checkpoint encrypted key of the last record of the batch
   * @param checkpointRecord id that the checkpoint is bound to
   */
  void store(
      Pass pass,
      List<SyncedRecord> changed,
      List<UUID> unchanged,
      byte[] checkpoint,
      UUID checkpointRecord,
      Instant now);

  /**
   * Ends a full pass: what it did not see is absent and no longer due; counts and findings are
   * kept.
   */
  PassResult complete(Pass pass, Instant now);

  /** Gives the datasets of a failed pass free. */
  void abandon(UUID syncId);

  /** A pass over one dataset. */
  record Pass(UUID systemId, String dataset, UUID syncId) {}

  /** Where a pass goes on; both null at its beginning. */
  record Position(byte[] checkpoint, UUID checkpointRecord, long seen) {}

  /** What a full pass found. */
  record PassResult(long records, long vanished) {}

  /**
   * A record as the inventory keeps it.
   *
   * @param triggers in the profile's order
   * @param findings {@code code:name}
   * @param consents what its consent columns say
   */
  record SyncedRecord(
      UUID id,
      UUID profileId,
      byte[] encryptedKey,
      byte[] fingerprint,
      List<Instant> triggers,
      String jurisdiction,
      String controller,
      boolean softDeleted,
      List<String> subjects,
      List<String> findings,
      List<ConsentStatement> consents) {}
}
