package io.tenure.evidence.certificate;

import java.util.List;

/**
 * An erasure that passed every check. The constructor is closed: whoever holds one has passed
 * {@link #check}, and a certificate is signed for nothing else.
 */
public final class VerifiedErasure {
  private final Certificate certificate;

  private VerifiedErasure(Certificate certificate) {
    this.certificate = certificate;
  }

  /** The certificate's content. */
  public Certificate certificate() {
    return certificate;
  }

  /** Outcome of the checks. */
  public sealed interface Check {
    /** All passed. */
    record Passed(VerifiedErasure erasure) implements Check {}

    /** Not to be certified; one sentence each. */
    record Failed(List<String> reasons) implements Check {
      public Failed {
        reasons = List.copyOf(reasons);
      }
    }
  }

  /** Checks everything that a certificate would claim. */
  public static Check check(Certificate certificate) {
    List<String> wrong = Claims.wrongIn(certificate);
    return wrong.isEmpty()
        ? new Check.Passed(new VerifiedErasure(certificate))
        : new Check.Failed(wrong);
  }
}
