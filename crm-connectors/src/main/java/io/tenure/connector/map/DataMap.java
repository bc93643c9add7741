package io.tenure.connector.map;

import java.time.Instant;
import java.util.List;

/**
 * The confirmed data map of one system at one version: which data exists, of what kind it is, how
 * records hang together, and where each answer that disposal needs comes from.
 * classification-service publishes it, disposal-service and the connectors act on it. Holds no
 * value of any record.
 *
 * @param systemKey stable key chosen by the organisation, such as {@code demo-crm}
 * @param version counts from 1; 0 is a draft
 * @param digest SHA-256 over the canonical content, {@code sha256:<hex>}
 */
public record DataMap(
    String systemId,
    String systemKey,
    int version,
    String digest,
    Instant confirmedAt,
    List<Dataset> datasets,
    List<Relation> relations) {

  public DataMap {
    datasets = List.copyOf(datasets);
    relations = List.copyOf(relations);
  }

  /** The dataset of that name. */
  public java.util.Optional<Dataset> dataset(String name) {
    return datasets.stream().filter(d -> d.name().equals(name)).findFirst();
  }

  /** The relation with that id. */
  public java.util.Optional<Relation> relation(String id) {
    return relations.stream().filter(r -> r.id().equals(id)).findFirst();
  }
}
