package io.tenure.disposal.usecase.system;

import io.tenure.connector.Connections;
import io.tenure.connector.Purpose;
import io.tenure.connector.map.DataMap;
import io.tenure.disposal.domain.run.MapStops;
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
   * What open findings about the system's data keep from being disposed of, as of now.
   *
   * @throws io.tenure.kit.problem.TenureException {@code system.not-found}, {@code
   *     classification.unavailable}
   */
  MapStops stops(UUID systemId);

  /**
   * Connections for a purpose, with the credential read anew from its secret. Opens nothing yet.
   *
   * @throws io.tenure.connector.ConnectorException {@code connector.secret-missing}, {@code
   *     connector.secret-invalid}, {@code connector.address-forbidden}
   */
  Connections connections(CrmSystem system, Purpose purpose);
}
