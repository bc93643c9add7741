package io.tenure.quickstart.crm;

/** Takes the rows of a demo CRM one after the other. */
public interface RowSink {

  /**
   * One row.
   *
   * @param values one for each of {@link CrmTable#columns()}: null, String, Long, Integer, Boolean,
   *     BigDecimal, LocalDate, Instant or byte[]
   */
  void row(CrmTable table, Object... values);

  /** All rows so far are complete: none points to a row that has not come yet. */
  default void complete() {}
}
