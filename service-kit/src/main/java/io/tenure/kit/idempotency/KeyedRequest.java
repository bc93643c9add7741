package io.tenure.kit.idempotency;

import io.tenure.kit.problem.KitError;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.Actor;
import java.util.regex.Pattern;

/**
 * One POST with its key, reduced to digests: keys may be anything, digests are short and tell
 * nothing.
 *
 * @param id of caller, route and key
 * @param body of the body as it was understood, so that layout and order of members do not matter
 */
record KeyedRequest(byte[] id, byte[] body) {

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

  static KeyedRequest of(Actor actor, String route, String key, byte[] canonicalBody) {
    if (key == null || !KEY.matcher(key).matches()) {
      throw new TenureException(
          KitError.IDEMPOTENCY_KEY_REQUIRED,
          "Send a new Idempotency-Key (1 to 128 letters, digits or . _ : -) with each new request, and the same one when you repeat it.");
    }
    byte[] id =
        Digests.sha256(
            "tenure/idempotency/v1",
            Digests.utf8(actor.issuer()),
            Digests.utf8(actor.subject()),
            Digests.utf8(route),
            Digests.utf8(key));
    return new KeyedRequest(id, Digests.sha256("tenure/idempotency-body/v1", canonicalBody));
  }

  byte[] seed() {
    return Digests.sha256("tenure/idempotency-seed/v1", id, body);
  }
}
