package io.tenure.disposal.usecase.run;

import io.tenure.disposal.domain.run.DueGroup;
import io.tenure.disposal.domain.run.ManifestItem;
import io.tenure.disposal.domain.run.Run;
import io.tenure.kit.sql.Statements;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is due, record by record, and the list that a run makes of it. */
public interface Manifests {

  /**
   * One record with something due. Groups that were cleared or restricted before are left out.
   *
   * @param whole whether every field group of the record is due for erasure
   * @param due groups due for erasure or anonymisation
   * @param restrict groups past their maximum but inside a minimum
   * @param held whether a hold in force covers it
   */
  record DueRecord(
      UUID id,
      String dataset,
      String fingerprint,
      long planId,
      String planDigest,
      boolean whole,
      List<DueGroup> due,
      List<DueGroup> restrict,
      boolean held) {}

  /**
   * The next records with something due, by id.
   *
   * @param covers datasets that go along, by dataset
   */
  List<DueRecord> due(
      Statements sql, Run.Order order, UUID after, int limit, Map<String, List<String>> covers);

  /** Writes the list in order and gives its digest. */
  String write(Statements sql, UUID runId, String header, List<ManifestItem> ordered);
}
