package io.tenure.disposal.usecase.system;

import io.tenure.connector.Credential;
import io.tenure.connector.Purpose;
import io.tenure.connector.map.DataMap;
import java.util.List;
import java.util.UUID;

/**
 * What classification-service knows of systems. Answers are asked for anew each time by ETag, so
 * that they are always as of now; where it does not answer nothing is served from memory.
 */
public interface SystemDirectory {

  /** All systems, by key. */
  List<CrmSystem> systems();

  /**
   * One system.
   *
   * @throws io.tenure.kit.problem.TenureException {@code system.not-found}, {@code
   *     classification.unavailable}
   */
  CrmSystem system(UUID systemId);

  /**
   * The confirmed data map; its {@code version} and {@code digest} tell which.
   *
   * @throws io.tenure.kit.problem.TenureException {@code system.map-missing}, {@code
   *     classification.unavailable}
   */
  DataMap map(UUID systemId);

  /**
   * The credential for a purpose, read anew from its secret.
   *
   * @throws io.tenure.connector.ConnectorException {@code connector.secret-missing}
   */
  Credential credential(CrmSystem system, Purpose purpose);
}
