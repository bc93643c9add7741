package io.tenure.policy.domain.rule;

import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.plan.RetentionPlan.ProfileField;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * What a rule is about. Each list names alternatives; an empty list does not limit. All limits must
 * hold together.
 *
 * @param subjectJurisdictions of the person; {@code EU} covers its members, {@code US} its states
 * @param controllerJurisdictions of the controller, for tax and commercial law
 * @param categories data categories with everything below them
 * @param datasetKinds such as CONTACT, INVOICE
 * @param purposes at least one must be among the dataset's purposes
 */
public record Scope(
    List<String> subjectJurisdictions,
    List<String> controllerJurisdictions,
    List<String> categories,
    List<String> datasetKinds,
    List<String> datasets,
    List<String> systems,
    List<String> purposes,
    List<String> sensitivities) {

  public Scope {
    subjectJurisdictions = copy(subjectJurisdictions);
    controllerJurisdictions = copy(controllerJurisdictions);
    categories = copy(categories);
    datasetKinds = copy(datasetKinds);
    datasets = copy(datasets);
    systems = copy(systems);
    purposes = copy(purposes);
    sensitivities = copy(sensitivities);
  }

  private static List<String> copy(List<String> values) {
    return values == null ? List.of() : List.copyOf(values);
  }

  /**
   * Whether all records of the profile are covered, fields aside.
   *
   * @param ifUnknown the answer where the profile does not know a jurisdiction that the scope asks
   *     for
   */
  public boolean covers(Profile profile, boolean ifUnknown) {
    return jurisdiction(subjectJurisdictions, profile.subjectJurisdiction(), ifUnknown)
        && jurisdiction(controllerJurisdictions, profile.controllerJurisdiction(), ifUnknown)
        && any(datasetKinds, profile.datasetKind())
        && any(datasets, profile.dataset())
        && any(systems, profile.system())
        && (purposes.isEmpty() || profile.purposes().stream().anyMatch(purposes::contains));
  }

  /** Whether the field is covered: its category or one above it, and its sensitivity. */
  public boolean covers(ProfileField field) {
    return (categories.isEmpty()
            || categories.stream().anyMatch(c -> DataCategory.covers(c, field.category())))
        && any(sensitivities, field.sensitivity());
  }

  /** Whether everything that this scope covers is also covered by the other one. */
  public boolean within(Scope other) {
    return within(subjectJurisdictions, other.subjectJurisdictions, Jurisdiction::covers)
        && within(controllerJurisdictions, other.controllerJurisdictions, Jurisdiction::covers)
        && within(categories, other.categories, DataCategory::covers)
        && within(datasetKinds, other.datasetKinds, String::equals)
        && within(datasets, other.datasets, String::equals)
        && within(systems, other.systems, String::equals)
        && within(purposes, other.purposes, String::equals)
        && within(sensitivities, other.sensitivities, String::equals);
  }

  /** Whether some field of some record may be covered by both. */
  public boolean overlaps(Scope other) {
    return overlaps(subjectJurisdictions, other.subjectJurisdictions, Jurisdiction::covers)
        && overlaps(controllerJurisdictions, other.controllerJurisdictions, Jurisdiction::covers)
        && overlaps(categories, other.categories, DataCategory::covers)
        && overlaps(datasetKinds, other.datasetKinds, String::equals)
        && overlaps(datasets, other.datasets, String::equals)
        && overlaps(systems, other.systems, String::equals)
        && overlaps(sensitivities, other.sensitivities, String::equals);
  }

  /** Narrower than the other one: within it, and not the other way round. */
  public boolean moreSpecificThan(Scope other) {
    return within(other) && !other.within(this);
  }

  private static boolean jurisdiction(Collection<String> wanted, String actual, boolean ifUnknown) {
    if (wanted.isEmpty()) {
      return true;
    }
    return actual == null
        ? ifUnknown
        : wanted.stream().anyMatch(code -> Jurisdiction.covers(code, actual));
  }

  private static boolean any(Collection<String> wanted, String actual) {
    return wanted.isEmpty() || (actual != null && wanted.contains(actual));
  }

  private static boolean overlaps(
      Collection<String> a, Collection<String> b, BiPredicate<String, String> covers) {
    return a.isEmpty()
        || b.isEmpty()
        || a.stream()
            .anyMatch(x -> b.stream().anyMatch(y -> covers.test(x, y) || covers.test(y, x)));
  }

  private static boolean within(
      Collection<String> inner, Collection<String> outer, BiPredicate<String, String> covers) {
    if (outer.isEmpty()) {
      return true;
    }
    return !inner.isEmpty()
        && inner.stream().allMatch(i -> outer.stream().anyMatch(o -> covers.test(o, i)));
  }
}
