package io.tenure.kit.idempotency;

import jakarta.enterprise.context.RequestScoped;
import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * Ids for what a request creates. In an {@link Idempotent} method they follow from caller, route,
 * key and body, so that a repetition of the request makes the same ids and {@code INSERT ... ON
 * CONFLICT (id) DO NOTHING} is guard enough; elsewhere they are random.
 */
@RequestScoped
public class RequestIdentity {

  private byte[] seed;
  private int made;

  /** The next id; the n-th call of a repetition answers what the n-th call answered before. */
  public UUID newId() {
    if (seed == null) {
      return UUID.randomUUID();
    }
    byte[] digest =
        Digests.sha256(
            "tenure/request-identity/v1", seed, ByteBuffer.allocate(4).putInt(made++).array());
    ByteBuffer bits = ByteBuffer.wrap(digest);
    // RFC 9562 version 8 (made by a rule of our own), variant 10.
    long high = (bits.getLong() & 0xFFFFFFFFFFFF0FFFL) | 0x8000L;
    long low = (bits.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low);
  }

  void begin(byte[] newSeed) {
    this.seed = newSeed.clone();
    this.made = 0;
  }
}
