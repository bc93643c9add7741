package io.tenure.policy.domain.decision;

import io.tenure.kit.problem.TenureException;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.plan.RetentionPlan.ProfileField;
import io.tenure.policy.domain.PolicyError;
import io.tenure.policy.domain.rule.Jurisdiction;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a profile must look like. Category keys below a known one are welcome, since rules cover
 * everything below their category; what no rule could ever match is refused.
 */
public final class ProfileForm {

  private static final Pattern CATEGORY = Pattern.compile("(user|system)(\\.[a-z0-9_]{1,40}){0,8}");

  private ProfileForm() {}

  /**
   * @throws TenureException {@code policy.profile-invalid}
   */
  public static void require(Profile profile) {
    jurisdiction(profile.subjectJurisdiction(), "subjectJurisdiction");
    jurisdiction(profile.controllerJurisdiction(), "controllerJurisdiction");
    Set<String> names = new HashSet<>();
    for (ProfileField field : profile.fields()) {
      if (!names.add(field.name())) {
        throw invalid("fields", "names a field twice");
      }
      if (field.category() == null || !CATEGORY.matcher(field.category()).matches()) {
        throw invalid("fields", "has a field without a data category such as user.contact.email");
      }
    }
  }

  private static void jurisdiction(String code, String member) {
    if (code != null && !Jurisdiction.known(code)) {
      throw invalid(member, "is no ISO 3166 code such as DE or US-CA");
    }
  }

  private static TenureException invalid(String member, String what) {
    return new TenureException(
            PolicyError.PROFILE_INVALID, "'" + member + "' of a profile " + what + ".")
        .with("member", member);
  }
}
