package io.tenure.evidence.merkle;

/** Takes hashes of subtrees as they become complete. */
@FunctionalInterface
public interface NodeSink {
  /** The subtree over {@code [index << level, (index + 1) << level)} is complete with this hash. */
  void node(int level, long index, byte[] hash);
}
