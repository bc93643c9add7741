package io.tenure.policy.usecase.catalogue;

import io.smallrye.mutiny.Uni;
import io.tenure.kit.problem.TenureException;
import io.tenure.policy.domain.PolicyError;
import io.tenure.policy.domain.catalogue.Catalogue.Listed;
import io.tenure.policy.domain.catalogue.Provenance;
import io.tenure.policy.domain.catalogue.Regulation;
import io.tenure.policy.domain.layer.Edition;
import io.tenure.policy.domain.obligation.Execution;
import io.tenure.policy.domain.rule.DataCategory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Looks things up in the catalogue, as shipped and as the organisation amended it. */
@ApplicationScoped
public class BrowseCatalogue {
  private final CurrentCatalogue current;

  BrowseCatalogue(CurrentCatalogue current) {
    this.current = current;
  }

  /** Regulations by id, after the given one. */
  public Uni<List<FoundRegulation>> regulations(
      String jurisdiction, Provenance.Layer layer, String after, int limit) {
    return current
        .now()
        .map(
            edition ->
                edition.catalogue().regulations().values().stream()
                    .map(r -> new FoundRegulation(r, edition.catalogue().provenance(r.id())))
                    .filter(
                        found ->
                            jurisdiction == null
                                || found.regulation().jurisdictions().contains(jurisdiction))
                    .filter(found -> layer == null || found.provenance().layer() == layer)
                    .filter(found -> after == null || found.regulation().id().compareTo(after) > 0)
                    .sorted(Comparator.comparing(found -> found.regulation().id()))
                    .limit(limit)
                    .toList());
  }

  /** Obligations by id, after the given one; also those that the organisation withdrew. */
  public Uni<List<FoundObligation>> obligations(Filter filter, String after, int limit) {
    return current
        .now()
        .map(
            edition ->
                Stream.concat(
                        edition.catalogue().obligations().values().stream(),
                        edition.catalogue().withdrawn().values().stream())
                    .map(listed -> found(edition, listed))
                    .filter(filter::accepts)
                    .filter(f -> after == null || f.id().compareTo(after) > 0)
                    .sorted(Comparator.comparing(FoundObligation::id))
                    .limit(limit)
                    .toList());
  }

  public Uni<FoundObligation> obligation(String id) {
    return current.now().map(edition -> found(edition, id));
  }

  /**
   * An obligation of an edition.
   *
   * @throws TenureException {@code policy.obligation-not-found}
   */
  public static FoundObligation found(Edition edition, String id) {
    return found(edition, required(edition, id));
  }

  static Listed required(Edition edition, String id) {
    return edition
        .catalogue()
        .anyObligation(id)
        .orElseThrow(
            () ->
                new TenureException(
                    PolicyError.OBLIGATION_NOT_FOUND, "See GET /api/v1/obligations."));
  }

  private static FoundObligation found(Edition edition, Listed listed) {
    return new FoundObligation(edition, listed);
  }

  /** A regulation, and where it comes from. */
  public record FoundRegulation(Regulation regulation, Provenance provenance) {}

  /** An obligation of an edition. */
  public record FoundObligation(Edition edition, Listed listed) {
    public String id() {
      return listed.obligation().id();
    }

    public Provenance provenance() {
      return edition.catalogue().provenance(id());
    }

    /** How it is carried out; null where the organisation withdrew it. */
    public Execution execution() {
      return edition.executions().of(id()).orElse(null);
    }

    /** Changes exactly when what is said of it changes. */
    public String tag() {
      return edition.tag(listed);
    }
  }

  /**
   * What to look for; null members do not limit.
   *
   * @param category a data category; obligations on it, on one above or on one below it are found
   * @param inForceOn a day on which the obligation is law
   * @param layer who says it
   * @param text words that occur in id, citation or summary
   */
  public record Filter(
      String jurisdiction,
      String regulation,
      String kind,
      String effect,
      String category,
      String confidence,
      LocalDate inForceOn,
      Provenance.Layer layer,
      String text) {

    boolean accepts(FoundObligation found) {
      Listed listed = found.listed();
      return (jurisdiction == null || listed.regulation().jurisdictions().contains(jurisdiction))
          && is(regulation, listed.regulation().id())
          && is(kind, listed.obligation().kind())
          && is(effect, listed.obligation().effect())
          && is(confidence, listed.obligation().confidence())
          && (inForceOn == null || listed.obligation().inForceOn(inForceOn))
          && (layer == null || layer == found.provenance().layer())
          && (category == null || about(listed))
          && (text == null || mentions(listed));
    }

    private static boolean is(String wanted, String actual) {
      return wanted == null || wanted.equals(actual);
    }

    private boolean about(Listed listed) {
      return listed.obligation().dataCategories().fideslang().stream()
          .anyMatch(c -> DataCategory.covers(c, category) || DataCategory.covers(category, c));
    }

    private boolean mentions(Listed listed) {
      String all =
          String.join(
                  " ",
                  listed.obligation().id(),
                  listed.obligation().citation(),
                  listed.obligation().summary(),
                  listed.regulation().name())
              .toLowerCase(Locale.ROOT);
      return List.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+")).stream()
          .allMatch(all::contains);
    }
  }
}
