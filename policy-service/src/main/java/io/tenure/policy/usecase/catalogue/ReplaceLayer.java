package io.tenure.policy.usecase.catalogue;

import io.smallrye.mutiny.Uni;
import io.tenure.kit.problem.KitError;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.Actor;
import io.tenure.policy.domain.layer.Amendment;
import io.tenure.policy.domain.layer.Edition;
import io.tenure.policy.domain.layer.LayerProblem;
import io.tenure.policy.domain.layer.LayerProblem.Code;
import io.tenure.policy.domain.layer.ObligationText;
import io.tenure.policy.domain.layer.OrganisationLayer;
import io.tenure.policy.domain.layer.PackRule;
import io.tenure.policy.domain.layer.RegulationText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Puts a whole layer in place of the present one. */
@ApplicationScoped
public class ReplaceLayer {
  private final EditLayer edit;

  ReplaceLayer(EditLayer edit) {
    this.edit = edit;
  }

  /** All entries of a layer; null for none of a kind. */
  public record Whole(
      List<RegulationText> regulations,
      List<ObligationText> obligations,
      List<Amendment> amendments,
      List<PackRule> packRules,
      List<Amendment> packAmendments) {}

  /**
   * @param seen the revision that the person saw
   */
  public Uni<Edition> with(Whole whole, long seen, String reason, Actor by) {
    OrganisationLayer layer = layer(whole);
    return edit.edit(
        edition -> {
          if (edition.state().revision() != seen) {
            throw new TenureException(
                KitError.PRECONDITION_FAILED,
                "Somebody changed the organisation's catalogue: read it again.");
          }
          return layer;
        },
        by,
        reason);
  }

  private static OrganisationLayer layer(Whole whole) {
    List<LayerProblem> problems = new ArrayList<>();
    OrganisationLayer layer =
        new OrganisationLayer(
            byKey(whole.regulations(), RegulationText::id, "regulations", problems),
            byKey(whole.obligations(), ObligationText::id, "obligations", problems),
            byKey(whole.amendments(), Amendment::target, "amendments", problems),
            byKey(
                whole.packRules(),
                own -> own.rule() == null ? null : PackRule.key(own.pack(), own.rule().id()),
                "packRules",
                problems),
            byKey(whole.packAmendments(), Amendment::target, "packAmendments", problems));
    EditLayer.refuse(problems);
    return layer;
  }

  private static <T> Map<String, T> byKey(
      List<T> entries, Function<T, String> key, String place, List<LayerProblem> problems) {
    Map<String, T> found = new TreeMap<>();
    for (int i = 0; entries != null && i < entries.size(); i++) {
      String name = key.apply(entries.get(i));
      if (name == null || found.put(name, entries.get(i)) != null) {
        problems.add(
            new LayerProblem(
                Code.ID_INVALID, place + "[" + i + "]", "Each entry needs an id of its own."));
      }
    }
    return found;
  }
}
