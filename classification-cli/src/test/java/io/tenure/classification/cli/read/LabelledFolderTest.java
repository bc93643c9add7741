package io.tenure.classification.cli.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.classification.cli.say.CliException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledFolderTest {
  @TempDir private Path folder;

  @Test
  void cellsInQuotesKeepCommasLineBreaksAndQuotationMarks() {
    Table table =
        read(
            "\uFEFF\"a\",b\r\n\"x, \"\"y\"\"\nz\",2\r\n,\" 3 \"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
    assertThat(table.columns()).containsExactly("a", "b");
    assertThat(table.rows()).hasSize(2);
    assertThat(table.rows().getFirst().get("a")).isEqualTo("x, \"y\"\nz");
    assertThat(table.rows().getFirst().line()).isEqualTo(2);
    assertThat(table.rows().getLast().get("a")).isEmpty();
    assertThat(table.rows().getLast().get("b")).isEqualTo(" 3 ");
    assertThat(table.rows().getLast().line()).as("the first row has two lines").isEqualTo(4);
  }

  @Test
  void aRowWithACellTooManyIsNamedByItsLine() {
    unreadable("a,b\n1,\"2\n2\"\n3,4,5\n", "line 4", "3 cells", "2 columns");
  }

  @Test
  void aQuotationMarkThatIsNeverClosedIsNamedByTheLineWhereItsRowBegins() {
    unreadable("a,b\n1,2\n3,\"4\n5,6\n", "line 3", "quotation mark");
    unreadable("a,b\n1,2\n\"3\"x,4\n", "line 3", "quotation mark");
  }

  @Test
  void bytesThatAreNotUtf8AreNamedByTheirLine() throws IOException {
    Files.write(folder.resolve("t.csv"), new byte[] {'a', '\n', 'b', '\n', (byte) 0xe4, '\n'});
    assertThatThrownBy(() -> LabelledFolder.of(folder).table("t", "a"))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContainingAll("t.csv line 3", "UTF-8");
  }

  @Test
  void aMissingColumnIsNamedBesideThoseThatAreThere() {
    assertThatThrownBy(
            () -> {
              write("t.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
              LabelledFolder.of(folder).table("t", "valid");
            })
        .isInstanceOf(UnreadableException.class)
        .hasMessageContainingAll("t.csv line 1", "'valid'", "a, b");
  }

  @Test
  void aHeaderThatNamesAColumnTwiceIsRefused() {
    unreadable("a,a\n1,2\n", "line 1", "twice");
  }

  @Test
  void anEmptyFileIsRefused() {
    unreadable("", "empty");
  }

  @Test
  void aFlagThatIsNeitherOneNorZeroIsNamedByItsLine() {
    Row row = read("a,b\n1,yes\n".getBytes(StandardCharsets.UTF_8)).rows().getFirst();
    assertThat(row.is("a")).isTrue();
    assertThatThrownBy(() -> row.is("b"))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContainingAll("line 2", "'yes'", "1 or 0");
  }

  @Test
  void anEndingSaysWhichPartOfTheDataAFileIs() {
    write("people_hidden.csv", "a\n1\n".getBytes(StandardCharsets.UTF_8));
    write("people.txt", new byte[0]);
    write("peoples.csv", new byte[0]);
    LabelledFolder labelled = LabelledFolder.of(folder);
    assertThat(labelled.table("people", "a").rows()).hasSize(1);
    assertThat(labelled.has("people")).isTrue();
    assertThat(labelled.has("other")).isFalse();
    assertThatThrownBy(() -> labelled.table("other"))
        .isInstanceOf(MissingFileException.class)
        .hasMessageContaining("other.csv");
  }

  @Test
  void twoPartsOfTheSameFileAreRefused() {
    write("people_dev.csv", "a\n1\n".getBytes(StandardCharsets.UTF_8));
    write("people.csv", "a\n1\n".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> LabelledFolder.of(folder).table("people"))
        .isInstanceOf(CliException.class)
        .hasMessageContainingAll("people.csv", "people_dev.csv");
  }

  @Test
  void aFolderThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> LabelledFolder.of(folder.resolve("nowhere")))
        .isInstanceOf(CliException.class)
        .hasMessageContaining("nowhere");
  }

  private void unreadable(String text, String... parts) {
    assertThatThrownBy(() -> read(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("t.csv")
        .hasMessageContainingAll(parts);
  }

  private Table read(byte[] bytes) {
    write("t.csv", bytes);
    return LabelledFolder.of(folder).table("t");
  }

  private void write(String name, byte[] bytes) {
    try {
      Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
