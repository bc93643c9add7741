package io.tenure.consent.rest.lines;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.consent.rest.lines.LineReader.Kind;
import io.tenure.consent.rest.lines.LineReader.Line;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineReaderTest {
  @Test
  void linesAreNumberedAndBlankOnesSkipped() throws IOException {
    assertThat(read("\uFEFFone\r\n\n  \ntwo\nthrée".getBytes(StandardCharsets.UTF_8)))
        .containsExactly(
            new Line(1, Kind.TEXT, "one"),
            new Line(4, Kind.TEXT, "two"),
            new Line(5, Kind.TEXT, "thrée"));
  }

  @ParameterizedTest
  @CsvSource({"ISO-8859-1", "windows-1252"})
  void aLineInAnotherEncodingIsNamedAndStopsNoOther(String encoding) throws IOException {
    ByteArrayOutputStream mixed = new ByteArrayOutputStream();
    mixed.write("größe\n".getBytes(StandardCharsets.UTF_8));
    mixed.write("größe\n".getBytes(Charset.forName(encoding)));
    mixed.write("größe\n".getBytes(StandardCharsets.UTF_8));

    assertThat(read(mixed.toByteArray()))
        .containsExactly(
            new Line(1, Kind.TEXT, "größe"),
            new Line(2, Kind.NOT_UTF_8, null),
            new Line(3, Kind.TEXT, "größe"));
  }

  @Test
  void aLineThatIsTooLongIsNamedAndStopsNoOther() throws IOException {
    String longest = "x".repeat(LineReader.LONGEST);
    assertThat(read((longest + "\n" + longest + "x\nend").getBytes(StandardCharsets.UTF_8)))
        .containsExactly(
            new Line(1, Kind.TEXT, longest),
            new Line(2, Kind.TOO_LONG, null),
            new Line(3, Kind.TEXT, "end"));
  }

  private static List<Line> read(byte[] bytes) throws IOException {
    LineReader reader = new LineReader(new ByteArrayInputStream(bytes));
    List<Line> lines = new ArrayList<>();
    for (Line line = reader.next(); line != null; line = reader.next()) {
      lines.add(line);
    }
    return lines;
  }
}
