package io.tenure.policy.domain.layer;

import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.catalogue.Obligation;
import io.tenure.policy.domain.layer.LayerProblem.Code;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether an obligation, own or amended, is as sound as a shipped one. */
final class ObligationChecks {
  private static final Set<String> CONFIDENCES = Set.of("confirmed", "known", "uncertain");

  private ObligationChecks() {}

  /** What is wrong with a text, wherever it stands. */
  static List<LayerProblem> check(ObligationText text, Catalogue shipped, String place) {
    Problems problems = new Problems(place);
    problems.require(
        kinds(shipped).contains(text.kind()),
        Code.KIND_UNKNOWN,
        "kind",
        "Name one of the catalogue's kinds, such as minimum or maximum.");
    problems.require(
        text.effect() == null || effects(shipped).contains(text.effect()),
        Code.EFFECT_UNKNOWN,
        "effect",
        "Name one of the catalogue's effects, or none.");
    categories(text, shipped, problems);
    problems.text(text.dataDescription(), Problems.LONG, "dataDescription");
    new EndForm(text, shipped.triggers(), problems).check();
    validity(text, problems);
    problems.text(text.citation(), Problems.LONG, "citation");
    problems.text(text.summary(), Problems.LONG, "summary");
    problems.require(
        text.confidence() != null && CONFIDENCES.contains(text.confidence()),
        Code.CONFIDENCE_UNKNOWN,
        "confidence",
        "Say confirmed, known or uncertain.");
    problems.atMost(text.source(), Problems.LONG, "source");
    problems.atMost(text.sourceGrade(), Problems.SHORT, "sourceGrade");
    problems.atMost(text.dayType(), Problems.SHORT, "dayType");
    problems.atMost(text.endComputation(), Problems.LONG, "endComputation");
    problems.atMost(text.notes(), Problems.LONG, "notes");
    return problems.found();
  }

  /** Whether an amended text can be one at all. */
  static boolean sound(Map<String, Object> tree, Catalogue shipped) {
    try {
      return check(Trees.as(tree, ObligationText.class), shipped, "").isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static void categories(ObligationText text, Catalogue shipped, Problems problems) {
    problems.require(
        !text.categories().isEmpty(),
        Code.VALUE_MISSING,
        "categories",
        "Name at least one data category, such as user.financial.");
    for (int i = 0; i < text.categories().size(); i++) {
      problems.require(
          shipped.dataCategories().contains(text.categories().get(i)),
          Code.CATEGORY_UNKNOWN,
          "categories[" + i + "]",
          "Name a data category of fideslang, such as user.financial.");
    }
  }

  private static void validity(ObligationText text, Problems problems) {
    problems.require(
        sane(text.inForceFrom())
            && sane(text.inForceTo())
            && (text.inForceFrom() == null
                || text.inForceTo() == null
                || !text.inForceTo().isBefore(text.inForceFrom())),
        Code.VALIDITY_INVALID,
        "inForceFrom",
        "The validity ends before it begins, or lies outside 1900 to 2200.");
  }

  private static boolean sane(LocalDate day) {
    return day == null || (day.getYear() >= 1900 && day.getYear() <= 2200);
  }

  private static Set<String> kinds(Catalogue shipped) {
    return shipped.obligations().values().stream()
        .map(listed -> listed.obligation().kind())
        .collect(Collectors.toSet());
  }

  private static Set<String> effects(Catalogue shipped) {
    return shipped.obligations().values().stream()
        .map(Catalogue.Listed::obligation)
        .map(Obligation::effect)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
