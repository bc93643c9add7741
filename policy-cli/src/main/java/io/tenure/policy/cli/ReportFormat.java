package io.tenure.policy.cli;

/** For people or for programs. */
enum ReportFormat {
  TEXT,
  JSON
}
