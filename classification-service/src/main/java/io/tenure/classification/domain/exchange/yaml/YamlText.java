package io.tenure.classification.domain.exchange.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import io.tenure.classification.domain.exchange.ExchangeException;
import java.io.StringReader;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** YAML as trees: written for people and Git, read within limits and without building objects. */
public final class YamlText {

  /** Characters of a text that is read. */
  public static final int MAX_CHARACTERS = 12 * 1024 * 1024;

  static final int MAX_DEPTH = 50;
  private static final int MAX_ALIASES = 50;

  private static final ObjectMapper WRITER =
      new ObjectMapper(
          YAMLFactory.builder()
              .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .disable(YAMLGenerator.Feature.SPLIT_LINES)
              .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
              .stringQuotingChecker(new Quotes())
              .build());

  private YamlText() {}

  /** The tree as YAML. */
  public static String write(JsonNode tree) {
    try {
      return WRITER.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can always be written", e);
    }
  }

  /**
   * One document.
   *
   * @throws ExchangeException with the line, where it is no YAML or too deep
   */
  public static JsonNode read(String text) {
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(MAX_CHARACTERS);
    limits.setNestingDepthLimit(MAX_DEPTH);
    limits.setMaxAliasesForCollections(MAX_ALIASES);
    limits.setAllowRecursiveKeys(false);
    limits.setAllowDuplicateKeys(false);
    // Tags are refused later; nothing is ever constructed from one.
    limits.setTagInspector(_ -> true);
    try {
      Node root = new Yaml(limits).compose(new StringReader(text));
      if (root == null) {
        throw new ExchangeException("", "There is nothing in it.");
      }
      return new YamlTree().of(root);
    } catch (MarkedYAMLException e) {
      String line = e.getProblemMark() == null ? "" : "line " + (e.getProblemMark().getLine() + 1);
      throw new ExchangeException(
          line,
          "Not YAML; look at indentation, quotes and colons of this line and the one before.");
    } catch (YAMLException e) {
      throw new ExchangeException(
          "", "Not YAML, or nested too deep, or with too many aliases or control characters.");
    }
  }

  /** Quotes all but plain words, so that no reader takes a text for something else. */
  private static final class Quotes extends StringQuotingChecker {

    private static final long serialVersionUID = 1L;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_.]*");
    private static final Set<String> WORDS =
        Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

    @Override
    public boolean needToQuoteName(String name) {
      return needToQuoteValue(name);
    }

    @Override
    public boolean needToQuoteValue(String value) {
      return !PLAIN.matcher(value).matches() || WORDS.contains(value.toLowerCase(Locale.ROOT));
    }
  }
}
