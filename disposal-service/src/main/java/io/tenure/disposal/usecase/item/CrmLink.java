package io.tenure.disposal.usecase.item;

import io.tenure.connector.Connections;
import io.tenure.connector.CrmSession;
import io.tenure.connector.Purpose;
import io.tenure.connector.map.DataMap;
import io.tenure.disposal.usecase.system.CrmSystem;
import io.tenure.disposal.usecase.system.SystemDirectory;
import java.util.EnumMap;
import java.util.Map;

/**
 * Connections to one system for as long as a piece of work lasts: each purpose with its own
 * credential, opened when it is first needed.
 */
public final class CrmLink implements AutoCloseable {

  private final SystemDirectory directory;
  private final CrmSystem system;
  private final DataMap map;
  private final Map<Purpose, Connections> open = new EnumMap<>(Purpose.class);

  public CrmLink(SystemDirectory directory, CrmSystem system, DataMap map) {
    this.directory = directory;
    this.system = system;
    this.map = map;
  }

  public CrmSystem system() {
    return system;
  }

  /** The map that was confirmed when the link was made. */
  public DataMap map() {
    return map;
  }

  /** Connections for a purpose. */
  public synchronized Connections connections(Purpose purpose) {
    return open.computeIfAbsent(
        purpose, p -> Connections.open(system.address(), directory.credential(system, p), p));
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
