package io.tenure.classification.usecase.discovery;

import java.util.Optional;

/** Remembers what a scan found out about each table, so that one that was cut off can go on. */
interface ScanMemory {

  /** Remembers nothing. */
  ScanMemory NONE =
      new ScanMemory() {
        @Override
        public Optional<TableFacts> recall(String dataset) {
          return Optional.empty();
        }

        @Override
        public void keep(TableFacts facts) {}
      };

  /** What was kept about the table. */
  Optional<TableFacts> recall(String dataset);

  /** Keeps it. */
  void keep(TableFacts facts);
}
