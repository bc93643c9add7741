package io.tenure.classification.usecase.discovery;

import io.tenure.classification.domain.document.AttachmentColumns;
import io.tenure.classification.domain.document.AttachmentFacts;
import io.tenure.classification.domain.document.Attachments;
import io.tenure.classification.domain.document.DocumentColumns;
import io.tenure.classification.domain.document.DocumentFacts;
import io.tenure.classification.domain.document.JsonPaths;
import io.tenure.classification.domain.document.KeyNames;
import io.tenure.connector.ConnectorException;
import io.tenure.connector.schema.Column;
import io.tenure.connector.schema.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks inside the JSON and the files of one table, column by column; judges and forgets. */
final class ContentLook {

  /** Columns of a table that are looked into, of each kind: a statement each. */
  static final int MOST_COLUMNS = 50;

  /** Reason for the columns beyond. */
  static final String TOO_MANY = "TOO_MANY";

  private final CrmReader.Scan scan;
  private final Table table;
  private final Map<String, DocumentFacts> documents = new HashMap<>();
  private final Map<String, AttachmentFacts> attachments = new HashMap<>();
  private final Map<String, String> unlooked = new HashMap<>();

  ContentLook(CrmReader.Scan scan, Table table) {
    this.scan = scan;
    this.table = table;
  }

  /** Looks, guided by what was sampled: a column that cannot be read is told, the rest goes on. */
  void look(Map<String, List<String>> sampled) {
    List<Column> json = DocumentColumns.of(table, sampled);
    Set<String> beside = json.isEmpty() ? Set.of() : DocumentColumns.valuesBeside(json, sampled);
    bounded(json).forEach(c -> guarded(c, () -> documents.put(c.name(), document(c, beside))));
    bounded(AttachmentColumns.of(table, json))
        .forEach(c -> guarded(c, () -> attachments.put(c.name(), attachment(c))));
  }

  private List<Column> bounded(List<Column> columns) {
    columns.stream().skip(MOST_COLUMNS).forEach(c -> unlooked.put(c.name(), TOO_MANY));
    return columns.stream().limit(MOST_COLUMNS).toList();
  }

  private void guarded(Column column, Runnable look) {
    try {
      look.run();
    } catch (ConnectorException e) {
      unlooked.put(column.name(), Skipped.ofOneTable(e).name());
    }
  }

  private DocumentFacts document(Column column, Set<String> beside) {
    JsonPaths paths = new JsonPaths(new KeyNames(beside));
    scan.contents(table, column, CrmReader.Look.DOCUMENTS, c -> paths.add(c.text(), c.whole()));
    return paths.facts();
  }

  private AttachmentFacts attachment(Column column) {
    Attachments files = new Attachments();
    scan.contents(
        table,
        column,
        CrmReader.Look.ATTACHMENTS,
        c -> {
          if (c.text() == null) {
            files.add(c.bytes(), c.whole());
          } else {
            files.add(c.text(), c.whole());
          }
        });
    return files.facts();
  }

  Map<String, DocumentFacts> documents() {
    return documents;
  }

  Map<String, AttachmentFacts> attachments() {
    return attachments;
  }

  Map<String, String> unlooked() {
    return unlooked;
  }
}
