package io.tenure.policy.cli.read;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.policy.cli.read.PolicyFolder.RuleSource;
import io.tenure.policy.cli.say.Shown;
import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.domain.rule.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads {@code policy.yaml} of a folder, with the rule files that it includes. */
public final class PolicyReader {

  /** The file that says what the policy is. */
  public static final String MAIN = "policy.yaml";

  private static final List<String> MEMBERS =
      List.of(
          "name",
          "title",
          "description",
          "jurisdiction",
          "include",
          "controllers",
          "triggers",
          "rules");
  private static final Pattern INCLUDED =
      Pattern.compile("([A-Za-z0-9_-][A-Za-z0-9._-]*/){0,4}[A-Za-z0-9_-][A-Za-z0-9._-]*\\.ya?ml");
  private static final int MAX_INCLUDES = 100;

  private final Path folder;
  private final List<Rule> rules = new ArrayList<>();
  private final List<RuleSource> sources = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private PolicyReader(Path folder) {
    this.folder = folder;
  }

  /**
   * The policy of a folder; what does not fit is in its problems.
   *
   * @throws UnreadableException where a file is missing or no YAML
   */
  public static PolicyFolder read(Path folder) {
    return new PolicyReader(folder).read(SafeYaml.read(folder.resolve(MAIN), MAIN));
  }

  /** The same for text that is at hand, without includes. */
  public static PolicyFolder parse(String text) {
    return new PolicyReader(Path.of("")).read(SafeYaml.parse(text, MAIN));
  }

  private PolicyFolder read(Document main) {
    Binder binder = new Binder(main);
    binder.rootMembers(MEMBERS);
    String name = name(main, binder);
    List<Controller> controllers = all(binder, "controllers", Controller.class);
    List<String> triggers = all(binder, "triggers", String.class);
    rules(main, binder);
    List<String> includes = all(binder, "include", String.class);
    if (includes.size() > MAX_INCLUDES) {
      binder.error("INCLUDE_INVALID", "include", "At most " + MAX_INCLUDES + " included files.");
      includes = List.of();
    }
    for (int i = 0; i < includes.size(); i++) {
      include(includes, i, binder);
    }
    problems.addAll(binder.problems());
    return new PolicyFolder(
        folder, name, new PolicyContent(rules, controllers, triggers), main, sources, problems);
  }

  private static String name(Document main, Binder binder) {
    JsonNode name = main.root().get("name");
    if (name == null
        || !name.isTextual()
        || name.asText().isBlank()
        || name.asText().length() > 100) {
      binder.error("NAME_INVALID", "name", "Give the policy a name of 1 to 100 characters.");
      return null;
    }
    return name.asText();
  }

  private static <T> List<T> all(Binder binder, String member, Class<T> type) {
    List<T> bound = new ArrayList<>();
    List<JsonNode> entries = binder.entries(member);
    for (int i = 0; i < entries.size(); i++) {
      binder.bind(entries.get(i), type, member + "[" + i + "]", null).ifPresent(bound::add);
    }
    return bound;
  }

  private void rules(Document document, Binder binder) {
    List<JsonNode> entries = binder.entries("rules");
    for (int i = 0; i < entries.size(); i++) {
      String place = "rules[" + i + "]";
      JsonNode id = entries.get(i).get("id");
      binder
          .bind(
              entries.get(i),
              Rule.class,
              place,
              id == null || !id.isTextual() ? null : Shown.of(id.asText()))
          .ifPresent(
              rule -> {
                rules.add(rule);
                sources.add(new RuleSource(document, place));
              });
    }
  }

  private void include(List<String> includes, int i, Binder main) {
    String file = includes.get(i);
    String place = "include[" + i + "]";
    if (!INCLUDED.matcher(file).matches()) {
      main.error(
          "INCLUDE_INVALID",
          place,
          "Name a .yaml file below this folder, such as rules/germany.yaml.");
      return;
    }
    if (includes.indexOf(file) < i || file.equals(MAIN)) {
      main.error("INCLUDE_INVALID", place, "'" + file + "' is included already.");
      return;
    }
    Document document = SafeYaml.read(folder.resolve(file), file);
    Binder binder = new Binder(document);
    binder.rootMembers(List.of("rules"));
    rules(document, binder);
    problems.addAll(binder.problems());
  }
}
