package io.tenure.disposal.usecase.run;

import io.tenure.connector.ConnectorException;
import io.tenure.disposal.domain.run.Run;
import io.tenure.disposal.domain.run.RunRights;
import io.tenure.disposal.usecase.item.CrmLink;
import io.tenure.disposal.usecase.item.CrmLinks;
import io.tenure.disposal.usecase.item.Runs;
import io.tenure.disposal.usecase.system.CrmSystem;
import io.tenure.disposal.usecase.system.SystemDirectory;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The rights that a planned run needs: as its dry run found them, and as they are now. */
@ApplicationScoped
class PlannedRights {

  private final Database database;
  private final Runs runs;
  private final CrmLinks links;
  private final SystemDirectory systems;
  private final EffectJson effects;

  PlannedRights(
      Database database, Runs runs, CrmLinks links, SystemDirectory systems, EffectJson effects) {
    this.database = database;
    this.runs = runs;
    this.links = links;
    this.systems = systems;
    this.effects = effects;
  }

  /** As the dry run found them. */
  RunRights planned(Statements sql, UUID runId) {
    return effects.rights(runs.effect(sql, runId).orElseThrow());
  }

  /**
   * What is missing now. A system that does not answer is found out by the run itself, which then
   * waits for it.
   */
  List<RunRights.Missing> missingNow(Run run, CrmSystem system) {
    try {
      return missing(run, system);
    } catch (ConnectorException e) {
      return List.of();
    }
  }

  /** Whether what the dry run missed is there now; false where the system does not answer. */
  boolean granted(Run run) {
    if (planned(database, run.id()).missing().isEmpty()) {
      return false;
    }
    try {
      return missing(run, systems.system(run.order().systemId())).isEmpty();
    } catch (ConnectorException e) {
      return false;
    }
  }

  private List<RunRights.Missing> missing(Run run, CrmSystem system) {
    try (CrmLink crm = links.open(system)) {
      return RightsInquiry.again(crm, planned(database, run.id()));
    }
  }
}
