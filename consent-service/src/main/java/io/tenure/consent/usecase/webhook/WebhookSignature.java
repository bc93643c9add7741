package io.tenure.consent.usecase.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signatures of Standard Webhooks, {@code v1}: HMAC-SHA-256 over id, time and body. */
public final class WebhookSignature {
  private static final String PREFIX = "whsec_";

  private WebhookSignature() {}

  /** A secret as receivers are given it. */
  public static String text(byte[] secret) {
    return PREFIX + Base64.getEncoder().encodeToString(secret);
  }

  /** The header {@code webhook-signature}: one signature for each secret that counts. */
  public static String header(List<byte[]> secrets, String id, Instant at, byte[] body) {
    return secrets.stream()
        .map(secret -> "v1," + Base64.getEncoder().encodeToString(sign(secret, id, at, body)))
        .collect(Collectors.joining(" "));
  }

  private static byte[] sign(byte[] secret, String id, Instant at, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      mac.update((id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
