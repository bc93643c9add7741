package io.tenure.policy.usecase.catalogue;

import io.smallrye.mutiny.Uni;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.Actor;
import io.tenure.policy.domain.PolicyError;
import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.catalogue.Catalogue.Listed;
import io.tenure.policy.domain.layer.Amendment;
import io.tenure.policy.domain.layer.Edition;
import io.tenure.policy.domain.layer.LayerEntry;
import io.tenure.policy.domain.layer.LayerEntry.Kind;
import io.tenure.policy.domain.layer.ObligationText;
import io.tenure.policy.domain.layer.RegulationText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;

/** What a person changes in the organisation's catalogue, one entry at a time. */
@ApplicationScoped
public class ChangeCatalogue {
  private final EditLayer edit;
  private final CurrentCatalogue current;

  ChangeCatalogue(EditLayer edit, CurrentCatalogue current) {
    this.edit = edit;
    this.current = current;
  }

  /** Adds a regulation; the same again changes nothing. */
  public Uni<Edition> add(RegulationText text, Actor by) {
    return edit.edit(
        edition ->
            LayerAdditions.added(
                edition.state().layer(),
                new LayerEntry(Kind.REGULATION, text.id(), text),
                edition.state().layer().regulations()),
        by,
        text.reason());
  }

  /** Adds an obligation; the same again changes nothing. */
  public Uni<Edition> add(ObligationText text, Actor by) {
    return edit.edit(
        edition ->
            LayerAdditions.added(
                edition.state().layer(),
                new LayerEntry(Kind.OBLIGATION, text.id(), text),
                edition.state().layer().obligations()),
        by,
        text.reason());
  }

  /**
   * Gives an own obligation another text.
   *
   * @param seen refuses where its tag is not the one that the person saw
   */
  public Uni<Edition> change(String id, ObligationText text, Consumer<String> seen, Actor by) {
    return edit.edit(
        edition -> {
          seen.accept(edition.tag(own(edition, id)));
          LayerAdditions.requireId(id, text.id());
          return edition.state().layer().with(new LayerEntry(Kind.OBLIGATION, id, text));
        },
        by,
        text.reason());
  }

  /**
   * Amends a shipped obligation, in place of an earlier amendment.
   *
   * @param said of the obligation; it is written against what is shipped now
   * @param seen refuses where its tag is not the one that the person saw
   */
  public Uni<Edition> amend(Amendment said, Consumer<String> seen, Actor by) {
    String id = said.target();
    return edit.edit(
        edition -> {
          seen.accept(edition.tag(BrowseCatalogue.required(edition, id)));
          Amendment written =
              current
                  .shipped()
                  .obligation(id)
                  .map(shipped -> said.against(ObligationText.tree(shipped)))
                  .orElse(said);
          return edition.state().layer().with(new LayerEntry(Kind.AMENDMENT, id, written));
        },
        by,
        said.reason());
  }

  /**
   * Takes an own obligation away, or the amendment of a shipped one.
   *
   * @param seen refuses where its tag is not the one that the person saw
   */
  public Uni<Edition> remove(String id, String reason, Consumer<String> seen, Actor by) {
    return edit.edit(
        edition -> {
          seen.accept(edition.tag(BrowseCatalogue.required(edition, id)));
          Kind kind = Catalogue.own(id) ? Kind.OBLIGATION : Kind.AMENDMENT;
          return LayerAdditions.removed(edition.state().layer(), new LayerEntry.Name(kind, id));
        },
        by,
        reason);
  }

  private static Listed own(Edition edition, String id) {
    Listed listed = BrowseCatalogue.required(edition, id);
    if (!Catalogue.own(id)) {
      throw new TenureException(
          PolicyError.CATALOGUE_ENTRY_MISSING,
          "It is a shipped obligation: amend it with PUT /api/v1/obligations/{id}/amendment.");
    }
    return listed;
  }
}
