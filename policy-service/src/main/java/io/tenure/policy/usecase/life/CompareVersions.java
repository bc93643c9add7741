package io.tenure.policy.usecase.life;

import io.smallrye.mutiny.Uni;
import io.tenure.kit.problem.TenureException;
import io.tenure.policy.domain.PolicyError;
import io.tenure.policy.domain.diff.PolicyDiff;
import io.tenure.policy.domain.life.PolicyVersion;
import io.tenure.policy.usecase.life.PolicyReading.Found;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Tells how two versions of a policy differ. */
@ApplicationScoped
public class CompareVersions {
  private final PolicyReading reading;

  CompareVersions(PolicyReading reading) {
    this.reading = reading;
  }

  /**
   * @throws TenureException {@code policy.version-not-found}; {@code policy.content-invalid} for a
   *     draft with errors
   */
  public Uni<Compared> compare(UUID policyId, int from, int to) {
    return reading
        .version(policyId, from)
        .chain(before -> reading.version(policyId, to).map(after -> compared(before, after)));
  }

  private static Compared compared(Found before, Found after) {
    requireSound(before.version());
    requireSound(after.version());
    return new Compared(
        before, after, PolicyDiff.between(before.version().content(), after.version().content()));
  }

  private static void requireSound(PolicyVersion version) {
    if (version.findings().stream().anyMatch(f -> f.refuses() && !f.ofLock())) {
      throw new TenureException(
              PolicyError.CONTENT_INVALID,
              "Version " + version.number() + " has errors: correct them, then compare.")
          .with("findings", version.findings());
    }
  }

  /** Two versions and how they differ. */
  public record Compared(Found before, Found after, PolicyDiff diff) {}
}
