package io.tenure.kit.operation;

/** Where long work stands. The last three are ends. */
public enum OperationState {
  QUEUED,
  RUNNING,
  SUCCEEDED,
  FAILED,
  CANCELLED
}
