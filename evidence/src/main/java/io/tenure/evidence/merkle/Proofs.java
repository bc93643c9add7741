package io.tenure.evidence.merkle;

import java.util.ArrayList;
import java.util.List;

/** Inclusion and consistency proofs (RFC 9162 sections 2.1.3.1 and 2.1.4.1) from stored nodes. */
public final class Proofs {
  private final NodeSource nodes;

  /** Proofs over the tree with these nodes. */
  public Proofs(NodeSource nodes) {
    this.nodes = nodes;
  }

  /** Root of the first {@code size} entries. */
  public byte[] root(long size) {
    return size == 0 ? Merkle.emptyRoot() : hash(0, size);
  }

  /**
   * Shows that entry {@code index} is in the tree of {@code size} entries; the leaf's sibling
   * first.
   *
   * @throws IllegalArgumentException unless {@code 0 <= index < size}
   */
  public List<byte[]> inclusion(long index, long size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("index " + index + " is not in a tree of " + size);
    }
    var path = new ArrayList<byte[]>();
    inclusion(index, 0, size, path);
    return path;
  }

  private void inclusion(long index, long begin, long end, List<byte[]> path) {
    if (end - begin == 1) {
      return;
    }
    long middle = begin + Merkle.split(end - begin);
    if (index < middle) {
      inclusion(index, begin, middle, path);
      path.add(hash(middle, end));
    } else {
      inclusion(index, middle, end, path);
      path.add(hash(begin, middle));
    }
  }

  /**
   * Shows that the tree of {@code first} entries is the beginning of the tree of {@code second}.
   *
   * @throws IllegalArgumentException unless {@code 0 < first <= second}
   */
  public List<byte[]> consistency(long first, long second) {
    if (first <= 0 || first > second) {
      throw new IllegalArgumentException("no tree of " + first + " begins a tree of " + second);
    }
    var path = new ArrayList<byte[]>();
    consistency(first, 0, second, true, path);
    return path;
  }

  private void consistency(long first, long begin, long end, boolean known, List<byte[]> path) {
    if (first == end) {
      if (!known) {
        path.add(hash(begin, end));
      }
      return;
    }
    long middle = begin + Merkle.split(end - begin);
    if (first <= middle) {
      consistency(first, begin, middle, known, path);
      path.add(hash(middle, end));
    } else {
      consistency(first, middle, end, false, path);
      path.add(hash(begin, middle));
    }
  }

  private byte[] hash(long begin, long end) {
    long length = end - begin;
    if (Long.bitCount(length) == 1) {
      int level = Long.numberOfTrailingZeros(length);
      return nodes.node(level, begin >> level);
    }
    long middle = begin + Merkle.split(length);
    return Merkle.nodeHash(hash(begin, middle), hash(middle, end));
  }
}
