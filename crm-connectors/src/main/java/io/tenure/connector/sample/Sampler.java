package io.tenure.connector.sample;

import io.tenure.connector.CrmSession;
import io.tenure.connector.schema.Table;

/** Reads a bounded number of values of each column of a table, in one pass. */
public final class Sampler {

  private Sampler() {}

  /** A sample; binary columns and columns the account may not read are left out. */
  public static TableSample sample(CrmSession session, Table table, SampleLimits limits) {
    throw new IllegalStateException("not built yet");
  }
}
