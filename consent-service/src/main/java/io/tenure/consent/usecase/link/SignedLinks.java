package io.tenure.consent.usecase.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tokens for links that go out in messages: the id of what the link is about, when it ends (both in
 * the clear) and HMAC-SHA-256 over them under the key of the setting {@code TENURE_LINK_KEY}, in
 * base64url. Nothing in a token tells who the person is. The same id and end make the same token,
 * so it need not be stored; tables keep its digest.
 */
@ApplicationScoped
public class SignedLinks {
  private static final String HMAC = "HmacSHA256";
  private static final int CONTENT = 24;
  private static final int LENGTH = CONTENT + 32;
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{75}");

  private final SecretKeySpec key;

  SignedLinks(@ConfigProperty(name = "TENURE_LINK_KEY") String base64) {
    key = new SecretKeySpec(decoded(base64), HMAC);
  }

  /**
   * What a genuine token says; whether it was used is for the table to tell.
   *
   * @param expiresAt from then on it opens nothing
   */
  public record Link(UUID id, Instant expiresAt) {
    /** Whether its time is over. */
    public boolean expired(Instant now) {
      return !now.isBefore(expiresAt);
    }
  }

  /**
   * Makes a token.
   *
   * @param kind what sort of link; a token of one kind is no token of another
   * @param expiresAt counted in whole seconds
   */
  public String token(String kind, UUID id, Instant expiresAt) {
    byte[] content =
        ByteBuffer.allocate(CONTENT)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .putLong(expiresAt.getEpochSecond())
            .array();
    byte[] token = ByteBuffer.allocate(LENGTH).put(content).put(signature(kind, content)).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /** What a token says; empty where it was not made here, or for another kind. */
  public Optional<Link> read(String kind, String token) {
    if (token == null || !SHAPE.matcher(token).matches()) {
      return Optional.empty();
    }
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    byte[] content = Arrays.copyOf(bytes, CONTENT);
    byte[] signature = Arrays.copyOfRange(bytes, CONTENT, LENGTH);
    if (!MessageDigest.isEqual(signature, signature(kind, content))) {
      return Optional.empty();
    }
    ByteBuffer parts = ByteBuffer.wrap(content);
    UUID id = new UUID(parts.getLong(), parts.getLong());
    return Optional.of(new Link(id, Instant.ofEpochSecond(parts.getLong())));
  }

  /** What is kept of a token: its SHA-256. */
  public static byte[] digest(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private byte[] signature(String kind, byte[] content) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      byte[] context = ("tenure/link/v1/" + kind).getBytes(StandardCharsets.UTF_8);
      mac.update(ByteBuffer.allocate(4).putInt(context.length).array());
      mac.update(context);
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA-256 is not available", e);
    }
  }

  private static byte[] decoded(String base64) {
    try {
      byte[] key = Base64.getDecoder().decode(base64.strip());
      if (key.length == 32) {
        return key;
      }
    } catch (IllegalArgumentException e) {
      throw unusable();
    }
    throw unusable();
  }

  private static IllegalStateException unusable() {
    return new IllegalStateException("TENURE_LINK_KEY must be base64 of 32 random bytes");
  }
}
