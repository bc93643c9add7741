package io.tenure.classification.domain.document;

import io.tenure.classification.domain.detect.name.Tokens;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.schema.Column;
import io.tenure.connector.schema.Table;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Which columns may hold whole documents: all of bytes, and long texts where a column beside them
 * says what kind of file it is, or the table is named after files.
 */
public final class AttachmentColumns {

  private static final Set<String> FILES =
      Set.of(
          "attachment",
          "file",
          "document",
          "upload",
          "anhang",
          "datei",
          "dokument",
          "fichier",
          "archivo",
          "allegato",
          "bijlage",
          "anexo");
  private static final int LONG = 1000;

  private AttachmentColumns() {}

  /** In the order of the table; those in {@code documents} are looked into otherwise. */
  public static List<Column> of(Table table, Collection<Column> documents) {
    boolean files =
        Tokens.of(table.name()).stream().anyMatch(FILES::contains)
            || table.columns().stream().anyMatch(AttachmentColumns::describes);
    return table.columns().stream()
        .filter(c -> !documents.contains(c))
        .filter(c -> c.type() == FieldType.BINARY || files && longText(c))
        .toList();
  }

  /** A MIME type or the name of a file. */
  private static boolean describes(Column c) {
    List<String> words = Tokens.of(c.name());
    return words.contains("mime")
        || words.contains("filename")
        || words.contains("file") && words.contains("name")
        || (words.contains("content") || words.contains("media")) && words.contains("type");
  }

  private static boolean longText(Column c) {
    boolean text = c.type() == FieldType.TEXT || c.type() == FieldType.STRING;
    return text && (c.length() == null || c.length() >= LONG);
  }
}
