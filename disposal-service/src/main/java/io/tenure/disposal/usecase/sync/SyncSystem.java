package io.tenure.disposal.usecase.sync;

import io.tenure.connector.CrmSession;
import io.tenure.connector.map.DataMap;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.record.RecordReader;
import io.tenure.disposal.domain.inventory.Profiles;
import io.tenure.disposal.usecase.inventory.RecordRefs;
import io.tenure.disposal.usecase.sync.SyncStore.Pass;
import io.tenure.disposal.usecase.sync.SyncStore.PassResult;
import io.tenure.disposal.usecase.sync.SyncStore.Position;
import io.tenure.disposal.usecase.system.CrmReader;
import io.tenure.disposal.usecase.system.CrmSystem;
import io.tenure.disposal.usecase.system.SystemDirectory;
import io.tenure.kit.operation.OperationContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads a system's records into the inventory, dataset by dataset in key order. Interrupted, it
 * goes on after the last key that was stored. Datasets without a key cannot be addressed and
 * datasets about nobody need not be.
 */
@ApplicationScoped
public class SyncSystem {

  private final SystemDirectory directory;
  private final CrmReader crm;
  private final SyncStore store;
  private final SyncBatch batches;
  private final RecordRefs refs;
  private final Clock clock;
  private final int batchSize;

  SyncSystem(
      SystemDirectory directory,
      CrmReader crm,
      SyncStore store,
      SyncBatch batches,
      RecordRefs refs,
      Clock clock,
      @ConfigProperty(name = "tenure.sync.batch", defaultValue = "5000") int batchSize) {
    this.directory = directory;
    this.crm = crm;
    this.store = store;
    this.batches = batches;
    this.refs = refs;
    this.clock = clock;
    this.batchSize = batchSize;
  }

  /** Runs a sync as the given operation. */
  public SyncResult run(UUID systemId, OperationContext operation) {
    boolean done = false;
    try {
      CrmSystem system = directory.system(systemId);
      DataMap map = directory.map(systemId);
      SyncResult result = crm.read(system, session -> all(map, systemId, session, operation));
      done = true;
      return result;
    } finally {
      if (!done && operation.cancelled()) {
        store.abandon(operation.id());
      }
    }
  }

  private SyncResult all(
      DataMap map, UUID systemId, CrmSession session, OperationContext operation) {
    List<Dataset> datasets = map.datasets().stream().filter(Profiles::inventoried).toList();
    AtomicLong done = new AtomicLong();
    long total = datasets.stream().mapToLong(Dataset::rowCount).sum();
    Map<String, SyncResult.OfDataset> results = new TreeMap<>();
    AtomicLong refusedConsents = new AtomicLong();
    for (Dataset dataset : datasets) {
      Pass pass = new Pass(systemId, dataset.name(), operation.id());
      Optional<Position> begun =
          store.begin(systemId, dataset.name(), operation.id(), map.version());
      if (begun.isEmpty()) {
        continue;
      }
      Position from = begun.get();
      done.addAndGet(from.seen());
      AtomicLong changed = new AtomicLong();
      List<String> after =
          from.checkpoint() == null
              ? null
              : refs.decrypt(from.checkpointRecord(), from.checkpoint());
      RecordReader.of(map, dataset.name(), clock).stream(
          session,
          after,
          batchSize,
          records -> {
            operation.stopIfCancelled();
            SyncBatch.Stored stored = batches.store(map, dataset, pass, records);
            changed.addAndGet(stored.changed());
            refusedConsents.addAndGet(stored.refusedConsents());
            operation.progress(
                done.addAndGet(records.size()), Math.max(total, done.get()), dataset.name());
          });
      PassResult result = store.complete(pass, clock.instant());
      results.put(
          dataset.name(),
          new SyncResult.OfDataset(result.records(), changed.get(), result.vanished()));
    }
    return new SyncResult(map.version(), results, refusedConsents.get());
  }
}
