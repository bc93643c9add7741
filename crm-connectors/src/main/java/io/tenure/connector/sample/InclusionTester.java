package io.tenure.connector.sample;

import io.tenure.connector.CrmSession;
import io.tenure.connector.map.Relation.Discriminator;
import io.tenure.connector.schema.Table;

/** Measures how many values of a column occur in another. */
public final class InclusionTester {

  private InclusionTester() {}

  /**
   * A possible relation.
   *
   * @param discriminator for polymorphic ones: only rows of {@code from} with this value; else null
   */
  public record Candidate(
      Table from, String fromColumn, Table to, String toColumn, Discriminator discriminator) {}

  /**
   * Looks at no more than {@code sampleRows} rows of the pointing table.
   *
   * <p>Values are compared in text form, so that keys stored as text are found.
   */
  public static Inclusion test(CrmSession session, Candidate candidate, int sampleRows) {
    throw new IllegalStateException("not built yet");
  }
}
