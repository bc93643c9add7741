package io.tenure.disposal.usecase.ledger;

import io.tenure.evidence.Hashes;
import io.tenure.evidence.StrictBase64;
import io.tenure.kit.security.Actor;
import io.tenure.kit.subject.SubjectKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Stable ids for people who act, without their issuer and subject: {@code p1:} and a keyed hash,
 * numbered like the subject key in use.
 */
@ApplicationScoped
public class Pseudonyms {

  private static final int LENGTH = 16;

  private final SubjectKeys keys;

  Pseudonyms(@ConfigProperty(name = "TENURE_SUBJECT_KEY") String keys) {
    this.keys = SubjectKeys.parse(keys);
  }

  /** The same for the same issuer and subject, as long as the key is the same. */
  public String of(Actor actor) {
    byte[] hash =
        Hashes.hmac(keys.key(keys.current()), "tenure/v1/actor", actor.issuer(), actor.subject());
    return "p" + keys.current() + ":" + StrictBase64.encodeUrl(Arrays.copyOf(hash, LENGTH));
  }
}
