package io.tenure.disposal.usecase.system;

import io.tenure.connector.Purpose;
import io.tenure.connector.SystemAddress;
import java.util.Map;
import java.util.UUID;

/**
 * A system as classification-service registered it.
 *
 * @param key stable key chosen by the organisation
 * @param credentials secret references by purpose, never secrets
 * @param ca reference to the certificates that {@code VERIFY_FULL} trusts; null for those of the
 *     Java runtime
 * @param erasingAllowed whether the organisation allows that anything is erased there
 */
public record CrmSystem(
    UUID id,
    String key,
    String name,
    SystemAddress address,
    Map<Purpose, String> credentials,
    String ca,
    boolean erasingAllowed) {

  public CrmSystem {
    credentials = Map.copyOf(credentials);
  }
}
