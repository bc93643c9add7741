package io.tenure.policy.domain.diff;

/** What became of something from one version to the other. */
public enum ChangeKind {
  ADDED,
  REMOVED,
  CHANGED
}
