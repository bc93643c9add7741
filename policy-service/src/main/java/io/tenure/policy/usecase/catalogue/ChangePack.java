package io.tenure.policy.usecase.catalogue;

import io.smallrye.mutiny.Uni;
import io.tenure.kit.security.Actor;
import io.tenure.policy.domain.layer.Amendment;
import io.tenure.policy.domain.layer.Edition;
import io.tenure.policy.domain.layer.LayerEntry;
import io.tenure.policy.domain.layer.LayerEntry.Kind;
import io.tenure.policy.domain.layer.LayeredPacks;
import io.tenure.policy.domain.layer.PackRule;
import io.tenure.policy.domain.pack.Pack;
import io.tenure.policy.domain.rule.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Consumer;

/** What a person changes in a pack: rules of the organisation's own, and amendments. */
@ApplicationScoped
public class ChangePack {
  private final EditLayer edit;
  private final CurrentCatalogue current;

  ChangePack(EditLayer edit, CurrentCatalogue current) {
    this.edit = edit;
    this.current = current;
  }

  /** Adds a rule to a pack; the same again changes nothing. */
  public Uni<Edition> add(PackRule own, Actor by) {
    return edit.edit(
        edition -> {
          new Packs(edition.packs()).named(own.pack());
          String key = PackRule.key(own.pack(), own.rule().id());
          return LayerAdditions.added(
              edition.state().layer(),
              new LayerEntry(Kind.PACK_RULE, key, own),
              edition.state().layer().packRules());
        },
        by,
        own.reason());
  }

  /**
   * Amends or drops a shipped rule, in place of an earlier amendment.
   *
   * @param said of the rule; it is written against what is shipped now
   * @param seen refuses where the pack is not the one that the person saw
   */
  public Uni<Edition> amend(
      String name, String rule, Amendment said, Consumer<Pack> seen, Actor by) {
    return edit.edit(
        edition -> {
          seen.accept(new Packs(edition.packs()).named(name));
          Amendment written =
              shipped(name, rule).map(s -> said.against(LayeredPacks.tree(s))).orElse(said);
          return edition
              .state()
              .layer()
              .with(new LayerEntry(Kind.PACK_AMENDMENT, said.target(), written));
        },
        by,
        said.reason());
  }

  /**
   * Takes an added rule away, or the amendment of a shipped one.
   *
   * @param seen refuses where the pack is not the one that the person saw
   */
  public Uni<Edition> remove(
      String name, String rule, String reason, Consumer<Pack> seen, Actor by) {
    Kind kind = rule.startsWith(LayeredPacks.OWN_RULE) ? Kind.PACK_RULE : Kind.PACK_AMENDMENT;
    return edit.edit(
        edition -> {
          seen.accept(new Packs(edition.packs()).named(name));
          return LayerAdditions.removed(
              edition.state().layer(), new LayerEntry.Name(kind, PackRule.key(name, rule)));
        },
        by,
        reason);
  }

  private Optional<Rule> shipped(String pack, String rule) {
    return current.shippedPacks().named(pack).rules().stream()
        .filter(each -> each.id().equals(rule))
        .findFirst();
  }
}
