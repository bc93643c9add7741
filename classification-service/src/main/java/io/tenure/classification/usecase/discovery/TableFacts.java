package io.tenure.classification.usecase.discovery;

import io.tenure.classification.domain.detect.value.ColumnSample;
import io.tenure.classification.domain.document.AttachmentFacts;
import io.tenure.classification.domain.document.DocumentFacts;
import io.tenure.classification.domain.map.MapJson;
import io.tenure.classification.domain.propose.Emptiness;
import io.tenure.classification.domain.propose.TableView;
import io.tenure.connector.schema.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a sample said about a table: counts, and codes of our own word lists. No value of a record.
 *
 * @param structure digest of the table's definition; where it differs, the table is read again
 * @param documents what lies inside columns of JSON
 * @param attachments what lies inside columns of files
 * @param emptiness how often nothing stands in a column
 * @param unlooked codes of the reasons why nobody looked inside a column, by column
 * @param unread code of the reason why there is no sample; null where there is one
 */
record TableFacts(
    String dataset,
    String structure,
    Map<String, ColumnSample> samples,
    Map<String, Set<String>> codes,
    Set<String> threeLetters,
    Map<String, DocumentFacts> documents,
    Map<String, AttachmentFacts> attachments,
    Emptiness emptiness,
    Map<String, String> unlooked,
    String unread) {

  /** What a former version kept says nothing about some of this, and is read anew. */
  TableFacts {
    Objects.requireNonNull(emptiness);
    documents = Map.copyOf(documents);
    attachments = Map.copyOf(attachments);
    unlooked = Map.copyOf(unlooked);
  }

  /** The table as the proposers see it. */
  TableView view(Table table) {
    return TableView.of(table, samples, codes, threeLetters, documents, attachments, emptiness);
  }

  /** Digest of everything about a table but its number of rows. */
  static String structure(Table t) {
    String text =
        MapJson.write(
            List.of(
                t.kind(),
                t.columns(),
                t.primaryKey(),
                t.uniqueKeys(),
                t.indexes(),
                t.checks(),
                t.triggers()));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
