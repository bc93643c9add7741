package io.tenure.policy.cli;

import io.tenure.policy.cli.say.Shown;
import io.tenure.policy.cli.server.RemoteLayer;
import io.tenure.policy.domain.layer.LayerEntry;
import io.tenure.policy.domain.layer.OrganisationLayer;
import java.io.PrintWriter;
import java.util.List;

/** Prints what a folder would change in the organisation's catalogue of a service. */
record LayerText(PrintWriter out, RemoteLayer remote) {

  /** Whether something differs. */
  boolean print(OrganisationLayer wanted) {
    List<LayerEntry> changes = remote.changes(wanted);
    if (!changes.isEmpty()) {
      out.println(
          "Against the organisation's catalogue, revision %d:".formatted(remote.revision()));
    }
    for (LayerEntry change : changes) {
      String sign = change.value() == null ? "- " : remote.has(change) ? "~ " : "+ ";
      out.println(sign + kind(change) + " " + Shown.of(change.key()));
    }
    return !changes.isEmpty();
  }

  private static String kind(LayerEntry entry) {
    return switch (entry.kind()) {
      case REGULATION -> "regulation";
      case OBLIGATION -> "obligation";
      case AMENDMENT -> "amendment of";
      case PACK_RULE, PACK_AMENDMENT -> "pack";
    };
  }
}
