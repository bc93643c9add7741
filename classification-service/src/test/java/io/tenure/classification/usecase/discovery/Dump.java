package io.tenure.classification.usecase.discovery;

import io.tenure.classification.domain.map.MapJson;
import io.tenure.classification.domain.propose.Proposed;
import io.tenure.classification.domain.propose.ProposedDataset;
import io.tenure.connector.map.Dataset.Field;
import io.tenure.connector.map.Relation;

/** Prints a proposal for people who read test output. */
final class Dump {

  private Dump() {}

  static String text(Scanned scanned) {
    StringBuilder out = new StringBuilder();
    for (ProposedDataset p : scanned.map().datasets()) {
      var d = p.dataset();
      out.append("%s %s %.2f %s%n".formatted(d.name(), d.kind(), p.confidence(), p.reasons()));
      for (Field f : d.fields()) {
        out.append(
            "    %-24s %-10s %-45s %.2f %s%n"
                .formatted(
                    f.name(),
                    f.type(),
                    f.category(),
                    f.confidence(),
                    p.verdicts().get(f.name()).evidence()));
      }
      d.subjects().forEach(s -> out.append("  subject " + s + "\n"));
      out.append("  jurisdiction " + d.jurisdiction() + "\n  controller " + d.controller() + "\n");
      d.triggers().forEach(t -> out.append("  trigger " + MapJson.write(t) + "\n"));
      out.append("  soft " + d.softDelete() + " consents " + d.consents() + "\n");
    }
    for (Proposed<Relation> r : scanned.map().relations()) {
      out.append(
          "%s %s %s %s %.2f %s%n"
              .formatted(
                  r.value().id(),
                  r.value().origin(),
                  r.value().role(),
                  r.value().onDelete(),
                  r.confidence(),
                  r.reasons()));
    }
    return out.toString();
  }
}
