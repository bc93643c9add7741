package io.tenure.policy.cli.read;

import io.tenure.policy.cli.say.Shown;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** Reads YAML that nobody has looked at yet, within limits, and builds no objects from it. */
public final class SafeYaml {

  /** Larger files are a mistake: 2,000 rules take about 1.5 MB. */
  public static final int MAX_BYTES = 5 * 1024 * 1024;

  static final int MAX_DEPTH = 40;
  private static final int MAX_ALIASES = 50;

  private SafeYaml() {}

  /**
   * One document.
   *
   * @param shown what to call the file in messages
   * @throws UnreadableException with code, file and line
   */
  public static Document read(Path file, String shown) {
    return parse(text(file, shown), shown);
  }

  /** The same for text that is at hand. */
  public static Document parse(String text, String shown) {
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(MAX_BYTES);
    limits.setNestingDepthLimit(MAX_DEPTH);
    limits.setMaxAliasesForCollections(MAX_ALIASES);
    limits.setAllowRecursiveKeys(false);
    limits.setAllowDuplicateKeys(false);
    // Tags are refused with their line later; nothing is ever constructed from one.
    limits.setTagInspector(_ -> true);
    try {
      Node root = new Yaml(limits).compose(new StringReader(text));
      if (root == null) {
        throw new UnreadableException(
            "FILE_EMPTY", Position.ofFile(shown), "The file is empty; write the policy into it.");
      }
      return new YamlTree(shown).of(root);
    } catch (MarkedYAMLException e) {
      throw new UnreadableException(
          "YAML_MALFORMED", position(shown, e.getProblemMark()), malformed(e));
    } catch (ReaderException e) {
      throw new UnreadableException(
          "YAML_MALFORMED",
          Position.ofFile(shown),
          "Character "
              + (e.getPosition() + 1)
              + " of the file is not allowed in YAML; remove control characters.");
    } catch (YAMLException e) {
      throw limit(shown, e);
    }
  }

  private static UnreadableException limit(String shown, YAMLException e) {
    String message = String.valueOf(e.getMessage());
    if (message.contains("aliases")) {
      return new UnreadableException(
          "YAML_ALIASES",
          Position.ofFile(shown),
          "More than " + MAX_ALIASES + " aliases of lists and mappings; write them out.");
    }
    if (message.contains("Nesting Depth")) {
      return new UnreadableException(
          "YAML_TOO_DEEP",
          Position.ofFile(shown),
          "Nested more than " + MAX_DEPTH + " levels deep; no policy needs that.");
    }
    return new UnreadableException(
        "YAML_MALFORMED", Position.ofFile(shown), "Not YAML: " + Shown.of(message) + ".");
  }

  private static String malformed(MarkedYAMLException e) {
    String problem = e.getProblem() == null ? "not YAML" : e.getProblem();
    return "Not YAML here: "
        + Shown.of(problem)
        + "; look at indentation, quotes and colons of this line and the one before.";
  }

  private static Position position(String shown, Mark mark) {
    return mark == null
        ? Position.ofFile(shown)
        : new Position(shown, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static String text(Path file, String shown) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new UnreadableException(
            "FILE_MISSING", Position.ofFile(shown), "There is no such file.");
      }
      if (Files.size(file) > MAX_BYTES) {
        throw new UnreadableException(
            "FILE_TOO_LARGE",
            Position.ofFile(shown),
            "Larger than " + MAX_BYTES / (1024 * 1024) + " MiB; a policy has at most 2,000 rules.");
      }
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
          .toString();
    } catch (CharacterCodingException e) {
      throw new UnreadableException(
          "FILE_NOT_UTF8", Position.ofFile(shown), "Not UTF-8; save the file as UTF-8.");
    } catch (IOException e) {
      throw new UnreadableException(
          "FILE_UNREADABLE", Position.ofFile(shown), "Cannot be read; look at its permissions.");
    }
  }
}
