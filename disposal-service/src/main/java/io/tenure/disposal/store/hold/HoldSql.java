package io.tenure.disposal.store.hold;

/** When a hold covers a record, said once for all statements. */
public final class HoldSql {

  /** Alias {@code h} is a hold, {@code r} a record. */
  public static final String COVERS_RECORD =
      """
      (h.scope_all or (
            (h.system_id is null or h.system_id = r.system_id)
        and (h.datasets = '{}' or r.dataset = any (h.datasets))
        and ((h.subjects = '{}' and h.records = '{}')
             or r.id = any (h.records)
             or exists (select 1 from record_subject s where s.record_id = r.id and s.subject = any (h.subjects)))))
      """;

  /**
   * Alias {@code h} is a hold, {@code i} an item, {@code r} its record: rows that go along count.
   */
  public static final String COVERS_ITEM =
      """
      (h.scope_all or (
            (h.system_id is null or h.system_id = r.system_id)
        and (h.datasets = '{}' or h.datasets && i.covers)
        and ((h.subjects = '{}' and h.records = '{}')
             or r.id = any (h.records)
             or exists (select 1 from record_subject s where s.record_id = r.id and s.subject = any (h.subjects)))))
      """;

  /**
   * The same for an item whose request may still act: each row that the request names counts, by
   * its own record and the people it is about.
   */
  public static final String COVERS_SENT =
      """
      (%s or exists (select 1 from intent n join record r on r.id = any (n.alongside)
               where n.item_id = i.id and n.state in ('OPEN', 'UNKNOWN') and %s))
      """
          .formatted(COVERS_ITEM, COVERS_RECORD);

  private HoldSql() {}
}
