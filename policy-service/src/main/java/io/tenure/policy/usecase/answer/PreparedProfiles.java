package io.tenure.policy.usecase.answer;

import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.policy.domain.decision.PolicyEdition;
import io.tenure.policy.domain.decision.PreparedProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Keeps what a policy version settles for the profiles that were asked about last: records come in
 * large numbers, profiles in small ones. For two versions, so that questions about the past do not
 * push out those about today.
 */
@ApplicationScoped
public class PreparedProfiles {

  private static final int VERSIONS = 2;

  /** A few kilobytes each. */
  private static final int PROFILES = 500;

  private final Map<PolicyEdition, Map<Key, PreparedProfile>> prepared =
      Collections.synchronizedMap(new Bounded<>(VERSIONS));

  private record Key(int era, Profile profile) {}

  /**
   * For one call of many records, whose equal profiles are the same object: each is looked up once.
   * Not for several threads.
   *
   * @param moment of the question
   */
  Function<Profile, PreparedProfile> forCall(PolicyEdition edition, Instant moment) {
    Map<Profile, PreparedProfile> met = new IdentityHashMap<>();
    return profile -> {
      PreparedProfile known = met.get(profile);
      if (known == null) {
        known = of(edition, profile, moment);
        if (met.size() < PROFILES) {
          met.put(profile, known);
        }
      }
      return known;
    };
  }

  /**
   * @param moment of the question
   */
  public PreparedProfile of(PolicyEdition edition, Profile profile, Instant moment) {
    Map<Key, PreparedProfile> ofVersion =
        prepared.computeIfAbsent(
            edition, _ -> Collections.synchronizedMap(new Bounded<>(PROFILES)));
    Key key = new Key(PreparedProfile.era(edition, moment), profile);
    PreparedProfile known = ofVersion.get(key);
    if (known == null) {
      known = PreparedProfile.of(edition, profile, moment);
      ofVersion.put(key, known);
    }
    return known;
  }
}
