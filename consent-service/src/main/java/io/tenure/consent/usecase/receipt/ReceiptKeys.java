package io.tenure.consent.usecase.receipt;

import io.tenure.consent.domain.ConsentError;
import io.tenure.evidence.receipt.ReceiptKey;
import io.tenure.evidence.receipt.ReceiptSigner;
import io.tenure.kit.problem.TenureException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys of receipts, from {@code TENURE_RECEIPT_KEY}: base64, separated by commas. The first is
 * the private key (PKCS#8, Ed25519) that signs; the others, private or public (X.509), signed
 * before and stay published. A new key is put in front of the old one.
 */
@ApplicationScoped
public class ReceiptKeys {
  private final Optional<ReceiptSigner> signer;
  private final List<ReceiptKey> published = new ArrayList<>();

  ReceiptKeys(@ConfigProperty(name = "TENURE_RECEIPT_KEY") Optional<String> setting) {
    List<String> keys =
        setting.stream()
            .flatMap(text -> Arrays.stream(text.split(",")))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .toList();
    this.signer = keys.stream().findFirst().map(ReceiptSigner::ofPkcs8);
    keys.stream().map(ReceiptKeys::publicKey).distinct().forEach(published::add);
  }

  private static ReceiptKey publicKey(String base64) {
    try {
      return ReceiptKey.ofSpki(base64);
    } catch (IllegalArgumentException e) {
      return ReceiptSigner.ofPkcs8(base64).key();
    }
  }

  /** Keys whose receipts count, the one that signs first; none where none is set. */
  public List<ReceiptKey> published() {
    return List.copyOf(published);
  }

  /**
   * @throws TenureException {@code receipt.signer-missing}
   */
  public ReceiptSigner signer() {
    return signer.orElseThrow(
        () ->
            new TenureException(
                ConsentError.RECEIPT_SIGNER_MISSING,
                "Set TENURE_RECEIPT_KEY; without it no receipt is issued."));
  }
}
