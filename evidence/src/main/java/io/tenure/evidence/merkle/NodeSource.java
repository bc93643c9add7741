package io.tenure.evidence.merkle;

/** Reads hashes of complete subtrees. */
@FunctionalInterface
public interface NodeSource {
  /**
   * Hash over the entries {@code [index << level, (index + 1) << level)}.
   *
   * @throws IllegalStateException where that subtree is not stored
   */
  byte[] node(int level, long index);
}
