package io.tenure.evidence.merkle;

import io.tenure.evidence.Hashes;

/** The two hashes of RFC 9162 section 2.1 and the root of nothing. */
public final class Merkle {
  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  private Merkle() {}

  /** Hash of an entry as it is stored. */
  public static byte[] leafHash(byte[] entry) {
    return Hashes.sha256(LEAF, entry);
  }

  /** Hash of an inner node. */
  public static byte[] nodeHash(byte[] left, byte[] right) {
    return Hashes.sha256(NODE, left, right);
  }

  /** Root of the empty tree. */
  public static byte[] emptyRoot() {
    return Hashes.sha256();
  }

  /** The largest power of two strictly less than {@code n}; {@code n} is at least 2. */
  static long split(long n) {
    return Long.highestOneBit(n - 1);
  }
}
