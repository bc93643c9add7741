package io.tenure.connector.testing;

import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.ConsentSource;
import io.tenure.connector.map.Dataset.JurisdictionSource;
import io.tenure.connector.map.Dataset.SoftDelete;
import io.tenure.connector.map.Dataset.SubjectSource;
import io.tenure.connector.map.Dataset.TriggerSource;
import java.util.List;

/** Where a dataset's facts come from; copies of a dataset with one of them changed. */
public final class Facts {

  private Facts() {}

  public static Dataset with(
      Dataset d,
      List<SubjectSource> subjects,
      JurisdictionSource jurisdiction,
      List<TriggerSource> triggers,
      SoftDelete softDelete,
      List<ConsentSource> consents) {
    return new Dataset(
        d.name(),
        d.schema(),
        d.table(),
        d.kind(),
        d.keyColumns(),
        d.rowCount(),
        d.rowCountExact(),
        d.fields(),
        subjects,
        jurisdiction,
        d.controller(),
        triggers,
        softDelete,
        consents);
  }

  public static Dataset triggers(Dataset d, TriggerSource... triggers) {
    return with(d, d.subjects(), d.jurisdiction(), List.of(triggers), d.softDelete(), d.consents());
  }

  public static Dataset subjects(Dataset d, SubjectSource... subjects) {
    return with(d, List.of(subjects), d.jurisdiction(), d.triggers(), d.softDelete(), d.consents());
  }
}
