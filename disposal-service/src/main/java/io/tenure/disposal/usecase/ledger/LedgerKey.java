package io.tenure.disposal.usecase.ledger;

import io.tenure.disposal.domain.DisposalError;
import io.tenure.evidence.note.NoteSigner;
import io.tenure.kit.problem.TenureException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The key that signs checkpoints and certificates, from the environment. Without it nothing is
 * disposed of.
 */
@ApplicationScoped
public class LedgerKey {

  private final Optional<NoteSigner> signer;

  LedgerKey(
      @ConfigProperty(name = "TENURE_LEDGER_KEY") Optional<String> key,
      @ConfigProperty(name = "TENURE_LEDGER_ORIGIN") Optional<String> origin) {
    this.signer = key.flatMap(k -> origin.map(o -> NoteSigner.ofPkcs8(o, k)));
  }

  /**
   * The signer.
   *
   * @throws TenureException {@code ledger.signer-missing}
   */
  public NoteSigner signer() {
    return signer.orElseThrow(
        () ->
            new TenureException(
                DisposalError.LEDGER_SIGNER_MISSING,
                "Set TENURE_LEDGER_KEY and TENURE_LEDGER_ORIGIN; without them nothing is disposed of."));
  }

  /** Whether checkpoints can be signed. */
  public boolean present() {
    return signer.isPresent();
  }
}
