package io.tenure.evidence.merkle;

import java.util.HashMap;
import java.util.Map;

/** Nodes in memory: for a checker that rebuilds a log, and for small logs. */
public final class MemoryNodes implements NodeSource, NodeSink {
  private record Position(int level, long index) {}

  private final Map<Position, byte[]> nodes = new HashMap<>();

  @Override
  public void node(int level, long index, byte[] hash) {
    nodes.put(new Position(level, index), hash);
  }

  @Override
  public byte[] node(int level, long index) {
    byte[] hash = nodes.get(new Position(level, index));
    if (hash == null) {
      throw new IllegalStateException("no complete subtree at level " + level + ", index " + index);
    }
    return hash;
  }
}
