package io.tenure.disposal.usecase.ledger;

import io.tenure.evidence.Hashes;
import io.tenure.evidence.StrictBase64;
import io.tenure.kit.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Stable ids for people who act, without their issuer and subject: {@code p1:} and a keyed hash.
 */
@ApplicationScoped
public class Pseudonyms {

  private static final int LENGTH = 16;

  private final byte[] key;

  Pseudonyms(@ConfigProperty(name = "TENURE_SUBJECT_KEY") String key) {
    this.key = Base64.getDecoder().decode(key.strip());
  }

  /** The same for the same issuer and subject. */
  public String of(Actor actor) {
    byte[] hash = Hashes.hmac(key, "tenure/v1/actor", actor.issuer(), actor.subject());
    return "p1:" + StrictBase64.encodeUrl(Arrays.copyOf(hash, LENGTH));
  }
}
