package io.tenure.disposal.usecase.ledger;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.tenure.evidence.note.NoteSigner;
import java.util.Base64;
import java.util.Map;

/** Fresh keys of the environment for a {@code @QuarkusTest}. */
public class LedgerKeys implements QuarkusTestResourceLifecycleManager {

  public static final String ORIGIN = "tenure.example/tests";

  @Override
  public Map<String, String> start() {
    return Map.of(
        "TENURE_LEDGER_ORIGIN", ORIGIN,
        "TENURE_LEDGER_KEY", NoteSigner.generate(ORIGIN).pkcs8(),
        "TENURE_SUBJECT_KEY", Base64.getEncoder().encodeToString(bytes(1)),
        "TENURE_RECORD_KEY", Base64.getEncoder().encodeToString(bytes(2)));
  }

  private static byte[] bytes(int seed) {
    byte[] bytes = new byte[32];
    new java.util.SplittableRandom(seed).nextBytes(bytes);
    return bytes;
  }

  @Override
  public void stop() {}
}
