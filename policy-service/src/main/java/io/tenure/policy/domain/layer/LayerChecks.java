package io.tenure.policy.domain.layer;

import io.tenure.plan.PlanJson;
import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.catalogue.Catalogue.Listed;
import io.tenure.policy.domain.layer.LayerEntry.Kind;
import io.tenure.policy.domain.layer.LayerProblem.Code;
import io.tenure.policy.domain.rule.Jurisdiction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether entries of an organisation's layer can be kept. Pure; needs no server. What became stale
 * by a later edition is no error: it is kept and shown.
 */
public final class LayerChecks {

  /** More entries of one kind than this are a mistake of whatever wrote them. */
  static final int MAX_ENTRIES = 2000;

  private static final Pattern OWN_ID = Pattern.compile("org:[a-z0-9][a-z0-9-]{0,79}");
  private static final Pattern SEEN = Pattern.compile("sha256:[0-9a-f]{64}");

  private final Catalogue shipped;
  private final OrganisationLayer layer;
  private final List<LayerProblem> problems = new ArrayList<>();

  private LayerChecks(Catalogue shipped, OrganisationLayer layer) {
    this.shipped = shipped;
    this.layer = layer;
  }

  /**
   * All that is wrong with regulations, obligations and amendments that are new or other, and with
   * the number of entries of each kind.
   *
   * @param before what is kept already, and not looked at again
   */
  public static List<LayerProblem> check(
      Catalogue shipped, OrganisationLayer before, OrganisationLayer layer) {
    LayerChecks checks = new LayerChecks(shipped, layer);
    LayerEntry.changes(before, layer).forEach(checks::change);
    checks.count(layer.regulations(), "regulations");
    checks.count(layer.obligations(), "obligations");
    checks.count(layer.amendments(), "amendments");
    checks.count(layer.packRules(), "packRules");
    checks.count(layer.packAmendments(), "packAmendments");
    return List.copyOf(checks.problems);
  }

  private void change(LayerEntry entry) {
    switch (entry.value()) {
      case RegulationText text -> regulation(text);
      case ObligationText text -> obligation(text);
      case Amendment amendment when entry.kind() == Kind.AMENDMENT -> amendment(amendment);
      case null -> gone(entry);
      default -> {}
    }
  }

  private void gone(LayerEntry entry) {
    if (entry.kind() == Kind.REGULATION) {
      layer.obligations().values().stream()
          .filter(own -> entry.key().equals(own.regulation()))
          .forEach(this::obligation);
    }
  }

  /**
   * What is wrong with an amendment as such, whatever it amends.
   *
   * @param shipped what is shipped now; empty where it is not known
   */
  static void form(
      Amendment amendment, Set<String> amendable, Map<String, Object> shipped, Problems found) {
    found.text(amendment.reason(), Problems.LONG, "reason");
    found.text(amendment.source(), Problems.LONG, "source");
    found.require(
        amendment.withdrawn() == amendment.set().isEmpty(),
        Code.AMENDMENT_EMPTY,
        "set",
        "Set some members, or say withdrawn; not both and not neither.");
    found.require(
        amendment.seen() != null && SEEN.matcher(amendment.seen()).matches(),
        Code.SEEN_MISSING,
        "seen",
        "Name the digest of the shipped text that the amendment was written against"
            + (shipped.isEmpty() ? "." : "; now it is " + Trees.digest(shipped) + "."));
    for (String member : amendment.members()) {
      found.require(
          amendable.contains(member),
          Code.MEMBER_NOT_AMENDABLE,
          "set." + printable(member),
          "Only these members can be amended: "
              + String.join(", ", amendable.stream().sorted().toList()));
      found.require(
          amendment.was().containsKey(member),
          Code.SEEN_MISSING,
          "was." + printable(member),
          "Say which shipped value it was written against"
              + (shipped.isEmpty() ? "." : "; now it is " + shown(shipped.get(member)) + "."));
    }
  }

  private static String shown(Object value) {
    String text = PlanJson.canonical(value);
    return text.length() <= 200 ? text : text.substring(0, 200) + "...";
  }

  static String printable(String text) {
    String kept = text.replaceAll("[^A-Za-z0-9_.:/-]", "?");
    return kept.length() <= 80 ? kept : kept.substring(0, 80) + "...";
  }

  private void count(Map<String, ?> entries, String place) {
    if (entries.size() > MAX_ENTRIES) {
      problems.add(
          new LayerProblem(
              Code.ENTRIES_TOO_MANY, place, "At most " + MAX_ENTRIES + " entries of a kind."));
    }
  }

  private void regulation(RegulationText text) {
    Problems found = new Problems("regulations." + printable(text.id()));
    id(text.id(), found);
    found.text(text.name(), Problems.SHORT, "name");
    found.text(text.citation(), Problems.LONG, "citation");
    found.text(text.officialUrl(), Problems.LONG, "officialUrl");
    found.text(text.reason(), Problems.LONG, "reason");
    found.require(
        text.jurisdiction() != null
            && !text.jurisdiction().isBlank()
            && text.jurisdiction().length() <= Problems.SHORT
            && List.of(text.jurisdiction().split(",", -1)).stream()
                .allMatch(code -> Jurisdiction.known(code.strip())),
        Code.JURISDICTION_UNKNOWN,
        "jurisdiction",
        "Name ISO 3166 codes such as DE or US-CA, EU or GLOBAL, divided by commas.");
    found.atMost(text.authority(), Problems.SHORT, "authority");
    found.atMost(text.kind(), Problems.SHORT, "kind");
    found.atMost(text.status(), Problems.SHORT, "status");
    found.atMost(text.binding(), Problems.SHORT, "binding");
    found.atMost(text.scope(), Problems.LONG, "scope");
    found.atMost(text.notes(), Problems.LONG, "notes");
    problems.addAll(found.found());
  }

  private void obligation(ObligationText text) {
    String place = "obligations." + printable(text.id());
    Problems found = new Problems(place);
    id(text.id(), found);
    found.require(
        text.regulation() != null
            && (shipped.regulations().containsKey(text.regulation())
                || layer.regulations().containsKey(text.regulation())),
        Code.REGULATION_UNKNOWN,
        "regulation",
        "Name a shipped regulation, or add your own first.");
    found.text(text.reason(), Problems.LONG, "reason");
    found.text(text.source(), Problems.LONG, "source");
    problems.addAll(found.found());
    problems.addAll(ObligationChecks.check(text, shipped, place));
  }

  private void amendment(Amendment amendment) {
    String place = "amendments." + printable(amendment.target());
    Problems found = new Problems(place);
    Listed target = shipped.obligations().get(amendment.target());
    form(
        amendment,
        ObligationText.AMENDABLE,
        target == null ? Map.of() : ObligationText.tree(target),
        found);
    problems.addAll(found.found());
    if (target == null) {
      problems.add(
          new LayerProblem(
              Code.TARGET_UNKNOWN, place, "Amend a shipped obligation; change an own one itself."));
    } else if (found.found().isEmpty()) {
      // The values have to be sound beside what was shipped when they were written.
      Map<String, Object> tree = Trees.of(ObligationText.of(target));
      tree.putAll(amendment.was());
      tree.putAll(amendment.set());
      values(tree, place);
    }
  }

  private void values(Map<String, Object> tree, String place) {
    try {
      problems.addAll(
          ObligationChecks.check(Trees.as(tree, ObligationText.class), shipped, place + ".set"));
    } catch (IllegalArgumentException e) {
      problems.add(
          new LayerProblem(
              Code.VALUE_INVALID, place + ".set", "A value is not one that its member can have."));
    }
  }

  private static void id(String id, Problems found) {
    found.require(
        id != null && OWN_ID.matcher(id).matches(),
        Code.ID_INVALID,
        "id",
        "An own id is org: and 1 to 80 lower-case letters, digits and hyphens.");
  }
}
