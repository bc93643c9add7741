package io.tenure.evidence.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a tree: one hash for each bit that is set in its size, largest subtree first.
 * It is all that appending needs, so that a log of millions of entries grows without being read.
 */
public final class CompactRange {
  private long size;
  private final List<byte[]> edge;

  private CompactRange(long size, List<byte[]> edge) {
    this.size = size;
    this.edge = edge;
  }

  /** The empty tree. */
  public static CompactRange empty() {
    return new CompactRange(0, new ArrayList<>());
  }

  /** The edge of a tree of {@code size} entries, read from its stored nodes. */
  public static CompactRange of(long size, NodeSource nodes) {
    var edge = new ArrayList<byte[]>();
    long begin = 0;
    for (int level = 62; level >= 0; level--) {
      if ((size >> level & 1) == 1) {
        edge.add(nodes.node(level, begin >> level));
        begin += 1L << level;
      }
    }
    return new CompactRange(size, edge);
  }

  /**
   * Appends one leaf.
   *
   * @param sink told of every subtree that is complete now, the leaf itself first
   */
  public void append(byte[] leafHash, NodeSink sink) {
    byte[] hash = leafHash;
    long index = size;
    int level = 0;
    sink.node(level, index, hash);
    while ((index & 1) == 1) {
      hash = Merkle.nodeHash(edge.removeLast(), hash);
      index >>= 1;
      level++;
      sink.node(level, index, hash);
    }
    edge.add(hash);
    size++;
  }

  /** Number of entries. */
  public long size() {
    return size;
  }

  /** Root of the tree. */
  public byte[] root() {
    if (edge.isEmpty()) {
      return Merkle.emptyRoot();
    }
    byte[] root = edge.getLast();
    for (int i = edge.size() - 2; i >= 0; i--) {
      root = Merkle.nodeHash(edge.get(i), root);
    }
    return root;
  }
}
