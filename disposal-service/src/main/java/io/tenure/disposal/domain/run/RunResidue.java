package io.tenure.disposal.domain.run;

import java.util.List;

/**
 * What no run on a system's tables can reach. Named in dry runs and certificates, never passed
 * over.
 */
public final class RunResidue {

  /** True of every database that is reached through its tables. */
  public static final List<String> ALWAYS =
      List.of(
          "Backups and replicas of the system's database, until they are overwritten on their own schedule.",
          "Files outside of the tables, such as attachments in a file store, and caches of rendered documents.",
          "Copies that were sent to other systems.");

  private RunResidue() {}
}
