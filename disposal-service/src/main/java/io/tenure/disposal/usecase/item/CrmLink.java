package io.tenure.disposal.usecase.item;

import io.tenure.connector.Connections;
import io.tenure.connector.CrmSession;
import io.tenure.connector.Purpose;
import io.tenure.connector.erase.Closure;
import io.tenure.connector.erase.Eraser;
import io.tenure.connector.erase.ReadBack;
import io.tenure.connector.map.DataMap;
import io.tenure.connector.record.RecordReaders;
import io.tenure.disposal.domain.inventory.Profiles;
import io.tenure.disposal.domain.run.MapStops;
import io.tenure.disposal.usecase.system.CrmSystem;
import io.tenure.disposal.usecase.system.SystemDirectory;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;

/**
 * One system for as long as a piece of work lasts: connections, each purpose with its own
 * credential, opened when it is first needed; and the confirmed map, compiled once.
 */
public final class CrmLink implements AutoCloseable {

  private final SystemDirectory directory;
  private final CrmSystem system;
  private final DataMap map;
  private final RecordReaders readers;
  private final Eraser eraser;
  private final Closure closure;
  private final ReadBack readBack;
  private final Map<Purpose, Connections> open = new EnumMap<>(Purpose.class);

  /**
   * A link.
   *
   * @param clock decides what lies in the future
   */
  public CrmLink(SystemDirectory directory, CrmSystem system, DataMap map, Clock clock) {
    this.directory = directory;
    this.system = system;
    this.map = map;
    this.readers = new RecordReaders(map, clock);
    this.eraser = new Eraser(map, clock);
    this.closure = new Closure(map);
    this.readBack = new ReadBack(map);
  }

  public CrmSystem system() {
    return system;
  }

  /** The map that was confirmed when the link was made. */
  public DataMap map() {
    return map;
  }

  /** What open findings keep from being disposed of; asked for anew each time. */
  public MapStops stops() {
    return directory.stops(system.id());
  }

  /**
   * Whether the inventory keeps rows of this dataset; those of others have no rules of their own.
   */
  public boolean inventoried(String dataset) {
    return map.dataset(dataset).stream().anyMatch(Profiles::inventoried);
  }

  public RecordReaders readers() {
    return readers;
  }

  public Eraser eraser() {
    return eraser;
  }

  public Closure closure() {
    return closure;
  }

  public ReadBack readBack() {
    return readBack;
  }

  /** Connections for a purpose. */
  public synchronized Connections connections(Purpose purpose) {
    return open.computeIfAbsent(purpose, p -> directory.connections(system, p));
  }

  /** A session for a purpose. */
  public CrmSession session(Purpose purpose) {
    return connections(purpose).session();
  }

  @Override
  public synchronized void close() {
    open.values().forEach(Connections::close);
    open.clear();
  }
}
