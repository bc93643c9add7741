package io.tenure.consent.job;

import io.tenure.consent.usecase.proof.RetainProof;
import io.tenure.kit.schedule.ScheduledJob;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes proofs of consent away whose period is over. */
@ApplicationScoped
class ProofJob implements ScheduledJob {
  private final RetainProof retainProof;

  ProofJob(RetainProof retainProof) {
    this.retainProof = retainProof;
  }

  @Override
  public String name() {
    return "proof-retention";
  }

  @Override
  public String run() {
    return "removed " + retainProof.retain() + " rows";
  }
}
