package io.tenure.consent.usecase.webhook;

import io.tenure.consent.domain.ConsentError;
import io.tenure.kit.problem.TenureException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps secrets of webhooks under {@code TENURE_WEBHOOK_KEY} (base64 of 32 bytes): AES-256-GCM,
 * bound to the webhook they belong to.
 */
@ApplicationScoped
public class SecretBox {
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Optional<SecretKey> key;

  SecretBox(@ConfigProperty(name = "TENURE_WEBHOOK_KEY") Optional<String> key) {
    this.key = key.filter(text -> !text.isBlank()).map(SecretBox::read);
  }

  private static SecretKey read(String text) {
    byte[] bytes = Base64.getDecoder().decode(text.strip());
    if (bytes.length != KEY_BYTES) {
      throw new IllegalArgumentException("TENURE_WEBHOOK_KEY is not base64 of 32 bytes");
    }
    return new SecretKeySpec(bytes, "AES");
  }

  /**
   * @throws TenureException {@code webhook.key-missing}
   */
  public byte[] close(UUID webhook, byte[] secret) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, webhook, nonce, secret);
    return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
  }

  /**
   * @throws TenureException {@code webhook.key-missing}, also where another key closed it
   */
  public byte[] open(UUID webhook, byte[] box) {
    ByteBuffer in = ByteBuffer.wrap(box);
    byte[] nonce = new byte[NONCE_BYTES];
    in.get(nonce);
    byte[] sealed = new byte[in.remaining()];
    in.get(sealed);
    return run(Cipher.DECRYPT_MODE, webhook, nonce, sealed);
  }

  private byte[] run(int mode, UUID webhook, byte[] nonce, byte[] text) {
    SecretKey present =
        key.orElseThrow(() -> missing("Set TENURE_WEBHOOK_KEY; without it no webhook is called."));
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, present, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(("tenure/webhook/v1/" + webhook).getBytes(StandardCharsets.US_ASCII));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw missing("TENURE_WEBHOOK_KEY is another key than the one secrets were kept under.");
    }
  }

  private static TenureException missing(String why) {
    return new TenureException(ConsentError.WEBHOOK_KEY_MISSING, why);
  }
}
