package io.tenure.policy.cli;

import io.tenure.policy.cli.read.Document;
import io.tenure.policy.cli.read.ObligationsReader;
import io.tenure.policy.cli.read.ObligationsReader.OwnObligations;
import io.tenure.policy.cli.read.Problem;
import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.check.Finding.Severity;
import io.tenure.policy.domain.layer.LayerChecks;
import io.tenure.policy.domain.layer.LayerProblem;
import io.tenure.policy.domain.layer.LayerState;
import io.tenure.policy.domain.layer.LayeredCatalogue;
import io.tenure.policy.domain.layer.OrganisationLayer;
import io.tenure.policy.domain.obligation.Executions;
import io.tenure.policy.store.resource.ShippedCatalogue;
import io.tenure.policy.store.resource.ShippedExecutions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The catalogue that a folder is checked against: what ships with this program, and over it the
 * obligations beside the policy.
 *
 * @param layer what is laid over what ships
 * @param written whether the folder says it; otherwise it comes from elsewhere or is empty
 * @param problems of the obligations beside the policy
 */
record FolderCatalogue(
    Catalogue catalogue,
    Executions executions,
    OrganisationLayer layer,
    boolean written,
    List<Problem> problems) {

  /** Of a folder; without obligations of its own what ships. */
  static FolderCatalogue of(Path folder) {
    return of(folder, OrganisationLayer.EMPTY);
  }

  /**
   * @param otherwise what is laid over what ships where the folder has no obligations of its own
   */
  static FolderCatalogue of(Path folder, OrganisationLayer otherwise) {
    Catalogue shipped = ShippedCatalogue.load();
    Optional<OwnObligations> own = ObligationsReader.read(folder);
    if (own.isEmpty()) {
      return merged(shipped, otherwise, false, List.of());
    }
    List<Problem> problems = new ArrayList<>(own.get().problems());
    LayerChecks.check(shipped, OrganisationLayer.EMPTY, own.get().layer()).stream()
        .map(problem -> located(own.get(), problem))
        .forEach(problems::add);
    if (!problems.isEmpty()) {
      return merged(shipped, OrganisationLayer.EMPTY, true, problems);
    }
    FolderCatalogue merged = merged(shipped, own.get().layer(), true, List.of());
    return new FolderCatalogue(
        merged.catalogue, merged.executions, merged.layer, true, stale(merged, own.get()));
  }

  /** What ships with this program, and a layer over it. */
  static FolderCatalogue merged(OrganisationLayer layer) {
    return merged(ShippedCatalogue.load(), layer, false, List.of());
  }

  private static FolderCatalogue merged(
      Catalogue shipped, OrganisationLayer layer, boolean written, List<Problem> problems) {
    Catalogue catalogue = LayeredCatalogue.of(shipped, new LayerState(0, layer, Map.of()));
    return new FolderCatalogue(
        catalogue,
        Executions.of(catalogue, ShippedExecutions.notes()),
        layer,
        written,
        List.copyOf(problems));
  }

  /** Amendments that do not fit what ships any more. */
  private static List<Problem> stale(FolderCatalogue merged, OwnObligations own) {
    return own.layer().amendments().keySet().stream()
        .filter(id -> merged.catalogue.provenance(id).stale())
        .map(
            id ->
                new Problem(
                    Severity.WARNING,
                    "AMENDMENT_STALE",
                    null,
                    own.document().nearest(own.places().get("amendments." + id)),
                    own.places().get("amendments." + id),
                    "What ships changed under this amendment: look at it again, then write 'was' and 'seen' anew; without them the right values are named."))
        .toList();
  }

  private static Problem located(OwnObligations own, LayerProblem problem) {
    Document document = own.document();
    String place = place(own, problem.place());
    return Problem.error(
        problem.code().name(), null, document.nearest(place), place, problem.message());
  }

  /** From the id of an entry to its place in the file. */
  private static String place(OwnObligations own, String place) {
    return own.places().entrySet().stream()
        .filter(entry -> place.equals(entry.getKey()) || place.startsWith(entry.getKey() + "."))
        .max(Map.Entry.comparingByKey())
        .map(entry -> entry.getValue() + place.substring(entry.getKey().length()))
        .orElse(place);
  }
}
