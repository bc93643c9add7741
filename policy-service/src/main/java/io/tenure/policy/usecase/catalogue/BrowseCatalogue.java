package io.tenure.policy.usecase.catalogue;

import io.tenure.kit.problem.TenureException;
import io.tenure.policy.domain.PolicyError;
import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.catalogue.Catalogue.Listed;
import io.tenure.policy.domain.catalogue.Regulation;
import io.tenure.policy.domain.obligation.Execution;
import io.tenure.policy.domain.obligation.Executions;
import io.tenure.policy.domain.rule.DataCategory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Looks things up in the catalogue. */
@ApplicationScoped
public class BrowseCatalogue {
  private final Catalogue catalogue;
  private final Executions executions;

  BrowseCatalogue(Catalogue catalogue, Executions executions) {
    this.catalogue = catalogue;
    this.executions = executions;
  }

  public String version() {
    return catalogue.version();
  }

  /** Regulations by id, after the given one. */
  public List<Regulation> regulations(String jurisdiction, String after, int limit) {
    return catalogue.regulations().values().stream()
        .filter(r -> jurisdiction == null || r.jurisdictions().contains(jurisdiction))
        .filter(r -> after == null || r.id().compareTo(after) > 0)
        .sorted(Comparator.comparing(Regulation::id))
        .limit(limit)
        .toList();
  }

  /** Obligations by id, after the given one. */
  public List<Listed> obligations(Filter filter, String after, int limit) {
    return catalogue.obligations().values().stream()
        .filter(filter::accepts)
        .filter(l -> after == null || l.obligation().id().compareTo(after) > 0)
        .sorted(Comparator.comparing(l -> l.obligation().id()))
        .limit(limit)
        .toList();
  }

  public Listed obligation(String id) {
    return catalogue
        .obligation(id)
        .orElseThrow(
            () ->
                new TenureException(
                    PolicyError.OBLIGATION_NOT_FOUND, "See GET /api/v1/obligations."));
  }

  /** How a listed obligation is carried out. */
  public Execution execution(String id) {
    return executions.of(id).orElseThrow();
  }

  /**
   * What to look for; null members do not limit.
   *
   * @param category a data category; obligations on it, on one above or on one below it are found
   * @param inForceOn a day on which the obligation is law
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
      String text) {

    boolean accepts(Listed listed) {
      return (jurisdiction == null || listed.regulation().jurisdictions().contains(jurisdiction))
          && is(regulation, listed.regulation().id())
          && is(kind, listed.obligation().kind())
          && is(effect, listed.obligation().effect())
          && is(confidence, listed.obligation().confidence())
          && (inForceOn == null || listed.obligation().inForceOn(inForceOn))
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
