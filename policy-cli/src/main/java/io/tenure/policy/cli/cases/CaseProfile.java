package io.tenure.policy.cli.cases;

import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.plan.RetentionPlan.ProfileField;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What records have in common, as far as a case has to say it.
 *
 * @param system {@code crm} where left out
 * @param dataset {@code crm.} and the kind where left out
 * @param fields data category by field
 * @param sensitivities sensitivity by field; UNKNOWN where left out
 */
public record CaseProfile(
    String system,
    String dataset,
    String datasetKind,
    String subjectJurisdiction,
    String controllerJurisdiction,
    Map<String, String> fields,
    Map<String, String> sensitivities,
    List<String> purposes,
    List<String> legalBases) {

  static final CaseProfile NONE =
      new CaseProfile(null, null, null, null, null, null, null, null, null);

  /** This profile; members left out are those of the other one. */
  CaseProfile over(CaseProfile other) {
    return new CaseProfile(
        or(system, other.system),
        or(dataset, other.dataset),
        or(datasetKind, other.datasetKind),
        or(subjectJurisdiction, other.subjectJurisdiction),
        or(controllerJurisdiction, other.controllerJurisdiction),
        or(fields, other.fields),
        or(sensitivities, other.sensitivities),
        or(purposes, other.purposes),
        or(legalBases, other.legalBases));
  }

  Profile profile(Collection<String> triggers) {
    String kind = or(datasetKind, "");
    Map<String, String> levels = or(sensitivities, Map.<String, String>of());
    return new Profile(
        or(system, "crm"),
        or(dataset, "crm." + kind.toLowerCase(Locale.ROOT)),
        kind,
        subjectJurisdiction,
        controllerJurisdiction,
        or(fields, Map.<String, String>of()).entrySet().stream()
            .map(
                e ->
                    new ProfileField(
                        e.getKey(), e.getValue(), levels.getOrDefault(e.getKey(), "UNKNOWN")))
            .sorted(java.util.Comparator.comparing(ProfileField::name))
            .toList(),
        triggers.stream().sorted().toList(),
        purposes,
        legalBases);
  }

  private static <T> T or(T own, T other) {
    return own == null ? other : own;
  }
}
