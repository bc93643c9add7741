package io.tenure.policy.domain.layer;

import io.tenure.policy.domain.catalogue.Catalogue.Listed;
import io.tenure.policy.domain.catalogue.Obligation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An obligation as the API writes it, by members that can be amended one by one. Members as in the
 * catalogue.
 *
 * @param id of an own one begins with {@code org:}
 * @param regulation id of the regulation that it stands in, own or shipped
 * @param reason why the organisation added it; null for what is shipped
 */
public record ObligationText(
    String id,
    String regulation,
    String kind,
    String effect,
    String dataDescription,
    List<String> categories,
    String trigger,
    String period,
    String extension,
    String endRule,
    List<Obligation.Operand> endOperands,
    String endComputation,
    String dayType,
    String hardCap,
    LocalDate inForceFrom,
    LocalDate inForceTo,
    String citation,
    String summary,
    String source,
    String sourceGrade,
    String confidence,
    String notes,
    String reason) {

  /** What an organisation may change in a shipped one: not what it is, but what it says. */
  static final Set<String> AMENDABLE =
      Set.of(
          "dataDescription",
          "categories",
          "trigger",
          "period",
          "extension",
          "endRule",
          "endOperands",
          "endComputation",
          "dayType",
          "hardCap",
          "inForceFrom",
          "inForceTo",
          "citation",
          "summary",
          "source",
          "sourceGrade",
          "confidence",
          "notes");

  /** A confidence is about the text that was read. */
  static final Set<String> VOUCHING = Set.of("confidence");

  public ObligationText {
    categories = categories == null ? List.of() : List.copyOf(categories);
    endOperands = endOperands == null ? List.of() : List.copyOf(endOperands);
  }

  static ObligationText of(Listed listed) {
    Obligation o = listed.obligation();
    return new ObligationText(
        o.id(),
        listed.regulation().id(),
        o.kind(),
        o.effect(),
        o.dataCategories().description(),
        o.dataCategories().fideslang(),
        o.trigger(),
        o.period(),
        o.extension(),
        o.endRule(),
        o.endOperands(),
        o.endComputation(),
        o.dayType(),
        o.hardCap(),
        o.inForceFrom(),
        o.inForceTo(),
        o.citation(),
        o.summary(),
        o.source(),
        o.sourceGrade(),
        o.confidence(),
        o.notes(),
        null);
  }

  /** The text of an obligation as a tree of members. */
  public static Map<String, Object> tree(Listed listed) {
    return Trees.of(of(listed));
  }

  Obligation obligation() {
    return obligation(null, null);
  }

  /**
   * @param appliesIf whom it binds, as shipped
   * @param binding as shipped
   */
  Obligation obligation(String appliesIf, String binding) {
    return new Obligation(
        id,
        kind,
        effect,
        new Obligation.DataCategories(dataDescription, categories),
        trigger,
        period,
        extension,
        endRule,
        endOperands,
        endComputation,
        dayType,
        hardCap,
        appliesIf,
        inForceFrom,
        inForceTo,
        binding,
        citation,
        summary,
        source,
        sourceGrade,
        confidence,
        notes);
  }
}
