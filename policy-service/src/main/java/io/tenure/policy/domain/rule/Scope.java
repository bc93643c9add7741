package io.tenure.policy.domain.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param legalBases at least one must be among the legal bases of the dataset's purposes (GDPR Art.
 *     6(1))
 * @param except what is left out, although it lies inside: each a scope of its own
 */
public record Scope(
    List<String> subjectJurisdictions,
    List<String> controllerJurisdictions,
    List<String> categories,
    List<String> datasetKinds,
    List<String> datasets,
    List<String> systems,
    List<String> purposes,
    List<String> sensitivities,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> legalBases,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Scope> except) {

  /** Without any limit. */
  public static final Scope EVERYTHING = new Scope(null, null, null, null, null, null, null, null);

  public Scope {
    subjectJurisdictions = copy(subjectJurisdictions);
    controllerJurisdictions = copy(controllerJurisdictions);
    categories = copy(categories);
    datasetKinds = copy(datasetKinds);
    datasets = copy(datasets);
    systems = copy(systems);
    purposes = copy(purposes);
    sensitivities = copy(sensitivities);
    legalBases = copy(legalBases);
    except = copy(except);
  }

  /** Whatever the legal basis, without exceptions. */
  public Scope(
      List<String> subjectJurisdictions,
      List<String> controllerJurisdictions,
      List<String> categories,
      List<String> datasetKinds,
      List<String> datasets,
      List<String> systems,
      List<String> purposes,
      List<String> sensitivities) {
    this(
        subjectJurisdictions,
        controllerJurisdictions,
        categories,
        datasetKinds,
        datasets,
        systems,
        purposes,
        sensitivities,
        null,
        null);
  }

  private static <T> List<T> copy(List<T> values) {
    return values == null ? List.of() : List.copyOf(values);
  }

  /**
   * Whether a field of the profile's records is covered.
   *
   * @param inDoubt the answer where the profile does not know what the scope asks for: its
   *     jurisdictions, its legal bases
   */
  public boolean covers(Profile profile, ProfileField field, boolean inDoubt) {
    return mayCover(profile, inDoubt)
        && limits(field)
        && except.stream()
            .noneMatch(part -> part.mayCover(profile, !inDoubt) && part.limits(field));
  }

  /** Whether the profile's records are covered, fields and exceptions aside. */
  public boolean mayCover(Profile profile, boolean inDoubt) {
    return jurisdiction(subjectJurisdictions, profile.subjectJurisdiction(), inDoubt)
        && jurisdiction(controllerJurisdictions, profile.controllerJurisdiction(), inDoubt)
        && any(datasetKinds, profile.datasetKind())
        && any(datasets, profile.dataset())
        && any(systems, profile.system())
        && (purposes.isEmpty() || profile.purposes().stream().anyMatch(purposes::contains))
        && legalBasis(profile, inDoubt);
  }

  private boolean legalBasis(Profile profile, boolean inDoubt) {
    if (legalBases.isEmpty()) {
      return true;
    }
    return profile.legalBases().isEmpty()
        ? inDoubt
        : profile.legalBases().stream().anyMatch(legalBases::contains);
  }

  /** The field's category or one above it, and its sensitivity. */
  private boolean limits(ProfileField field) {
    return (categories.isEmpty()
            || categories.stream().anyMatch(c -> DataCategory.covers(c, field.category())))
        && any(sensitivities, field.sensitivity());
  }

  /** Whether everything that this scope covers is also covered by the other one. */
  public boolean within(Scope other) {
    return limitsWithin(other)
        && other.except.stream()
            .allMatch(
                part -> !part.limitsOverlap(this) || except.stream().anyMatch(part::limitsWithin));
  }

  private boolean limitsWithin(Scope other) {
    return within(subjectJurisdictions, other.subjectJurisdictions, Jurisdiction::covers)
        && within(controllerJurisdictions, other.controllerJurisdictions, Jurisdiction::covers)
        && within(categories, other.categories, DataCategory::covers)
        && within(datasetKinds, other.datasetKinds, String::equals)
        && within(datasets, other.datasets, String::equals)
        && within(systems, other.systems, String::equals)
        && within(purposes, other.purposes, String::equals)
        && within(sensitivities, other.sensitivities, String::equals)
        && within(legalBases, other.legalBases, String::equals);
  }

  /** Whether some field of some record may be covered by both. */
  public boolean overlaps(Scope other) {
    return limitsOverlap(other)
        && except.stream().noneMatch(other::limitsWithin)
        && other.except.stream().noneMatch(this::limitsWithin);
  }

  private boolean limitsOverlap(Scope other) {
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
