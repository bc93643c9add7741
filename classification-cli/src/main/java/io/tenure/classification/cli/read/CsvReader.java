package io.tenure.classification.cli.read;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** Reads RFC 4180: commas, cells in quotes with line breaks and doubled quotes, a header line. */
final class CsvReader {
  private static final long MAX_BYTES = 64L * 1024 * 1024;
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
          .get();

  private CsvReader() {}

  static Table read(Path file) {
    List<Row> rows = new ArrayList<>();
    long line = 1;
    try (CSVParser parser = FORMAT.parse(new StringReader(text(file)))) {
      List<String> columns = parser.getHeaderNames();
      if (columns.isEmpty()) {
        throw new UnreadableException(file, 0, "it is empty; the first line names the columns.");
      }
      Iterator<CSVRecord> records = parser.iterator();
      line = parser.getCurrentLineNumber() + 1;
      while (records.hasNext()) {
        CSVRecord record = records.next();
        if (record.size() > 1 || !record.get(0).isEmpty()) {
          rows.add(row(file, line, record, columns));
        }
        line = parser.getCurrentLineNumber() + 1;
      }
      return new Table(file, columns, rows);
    } catch (UncheckedIOException | IOException | IllegalStateException e) {
      throw new UnreadableException(
          file,
          line,
          "the row that begins here is no CSV (RFC 4180): close every quotation mark, and double those inside a cell.");
    } catch (IllegalArgumentException e) {
      throw new UnreadableException(
          file, 1, "the header names a column twice, or leaves one without a name.");
    }
  }

  private static Row row(Path file, long line, CSVRecord record, List<String> columns) {
    if (record.size() != columns.size()) {
      throw new UnreadableException(
          file,
          line,
          "there are %d cells, and the header names %d columns; put cells with commas or line breaks in quotation marks."
              .formatted(record.size(), columns.size()));
    }
    return new Row(file, line, record.toMap());
  }

  private static String text(Path file) throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      throw new UnreadableException(file, 0, "it is larger than 64 MiB; divide it.");
    }
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    CharBuffer text = CharBuffer.allocate(bytes.remaining() + 1);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(bytes, text, true);
    text.flip();
    if (result.isError()) {
      throw new UnreadableException(
          file,
          text.chars().filter(c -> c == '\n').count() + 1,
          "there are bytes here that are not UTF-8; save the file as CSV in UTF-8.");
    }
    String all = text.toString();
    return all.startsWith("\uFEFF") ? all.substring(1) : all;
  }
}
