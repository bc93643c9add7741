package io.tenure.policy.domain.layer;

import io.tenure.plan.EndExpression;
import io.tenure.policy.domain.catalogue.Provenance;
import io.tenure.policy.domain.catalogue.Provenance.Status;
import io.tenure.policy.domain.layer.LayerEntry.Kind;
import io.tenure.policy.domain.layer.Overlay.Amended;
import io.tenure.policy.domain.pack.Pack;
import io.tenure.policy.domain.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The shipped packs with an organisation's layer over them. Where an amendment is stale, nothing is
 * erased by the rule before a person has chosen: a minimum keeps without end, a maximum is left
 * out.
 */
public final class LayeredPacks {

  /** Begins the ids of rules that an organisation adds to a pack; no shipped rule has it. */
  public static final String OWN_RULE = "org-";

  /** What may be changed in a shipped rule; another kind, basis or scope is another rule. */
  static final Set<String> AMENDABLE =
      Set.of(
          "title",
          "end",
          "zone",
          "disposition",
          "technique",
          "notice",
          "obligations",
          "validFrom",
          "validTo",
          "justification",
          "owner");

  private static final String CONFLICT =
      "The shipped rule changed under the organisation's amendment; a person chooses again.";

  private final LayerState state;
  private final String shippedVersion;

  private LayeredPacks(LayerState state, String shippedVersion) {
    this.state = state;
    this.shippedVersion = shippedVersion;
  }

  /**
   * @param shippedVersion edition of the catalogue in this build
   */
  public static List<Pack> of(List<Pack> shipped, LayerState state, String shippedVersion) {
    LayeredPacks layered = new LayeredPacks(state, shippedVersion);
    return shipped.stream().map(layered::pack).toList();
  }

  /** A shipped rule as a tree of members. */
  public static Map<String, Object> tree(Rule rule) {
    return Trees.of(rule);
  }

  private Pack pack(Pack pack) {
    List<Rule> rules = new ArrayList<>();
    Map<String, Provenance> provenance = new TreeMap<>();
    for (Rule rule : pack.rules()) {
      String key = PackRule.key(pack.name(), rule.id());
      Amendment amendment = state.layer().packAmendments().get(key);
      if (amendment == null) {
        rules.add(rule);
        continue;
      }
      Amended amended = amended(rule, amendment);
      provenance.put(
          rule.id(),
          amended.provenance(shippedVersion, amendment, state.author(Kind.PACK_AMENDMENT, key)));
      switch (amended.status()) {
        case ACTS -> rules.add(Trees.as(amended.value(), Rule.class));
        case STALE -> {
          if (rule.minimum()) {
            rules.add(endless(rule));
          }
        }
        case WITHDRAWN -> {}
      }
    }
    for (PackRule own : state.layer().packRules().values()) {
      if (own.pack().equals(pack.name())) {
        rules.add(own.rule());
        provenance.put(own.rule().id(), own(own));
      }
    }
    return provenance.isEmpty() ? pack : pack.amended(rules, provenance);
  }

  private static Amended amended(Rule rule, Amendment amendment) {
    Map<String, Object> shipped = Trees.of(rule);
    Amended amended = Overlay.over(shipped, amendment, Set.of());
    try {
      Trees.as(amended.value(), Rule.class);
      return amended;
    } catch (IllegalArgumentException e) {
      return amended.refused(shipped);
    }
  }

  private static Rule endless(Rule rule) {
    Map<String, Object> tree = Trees.of(rule);
    tree.put("end", Trees.of(new EndExpression.Never(CONFLICT)));
    return Trees.as(tree, Rule.class);
  }

  private Provenance own(PackRule own) {
    return new Provenance(
        Provenance.Layer.ORGANISATION,
        Status.ACTS,
        shippedVersion,
        List.of(),
        own.reason(),
        null,
        state.author(Kind.PACK_RULE, own.key()));
  }
}
