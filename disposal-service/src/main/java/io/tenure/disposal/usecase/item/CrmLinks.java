package io.tenure.disposal.usecase.item;

import io.tenure.disposal.usecase.system.CrmSystem;
import io.tenure.disposal.usecase.system.SystemDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Makes links to systems, each with the map that is confirmed now. */
@ApplicationScoped
public class CrmLinks {

  private final SystemDirectory directory;
  private final Clock clock;

  CrmLinks(SystemDirectory directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  /**
   * A link to a system; close it when the work is done.
   *
   * @throws io.tenure.kit.problem.TenureException {@code system.not-found}, {@code
   *     system.map-missing}, {@code classification.*}
   */
  public CrmLink open(UUID systemId) {
    return open(directory.system(systemId));
  }

  /** The same for a system that was asked about already. */
  public CrmLink open(CrmSystem system) {
    return new CrmLink(directory, system, directory.map(system.id()), clock);
  }
}
