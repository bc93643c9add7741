package io.tenure.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.tenure.plan.Condition;
import io.tenure.plan.EndExpression;
import io.tenure.policy.cli.read.SafeYaml;
import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.layer.Amendment;
import io.tenure.policy.domain.layer.ObligationText;
import io.tenure.policy.domain.layer.RegulationText;
import io.tenure.policy.domain.organisation.Applicability;
import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.domain.rule.Scope;
import io.tenure.policy.store.resource.ShippedCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The published schemas: they take what the program takes, refuse typical mistakes while they are
 * typed, and know every name of the catalogue. {@code -Dtenure.schema.update=true} writes the names
 * anew.
 */
class SchemaTest {
  @TempDir private Path folder;

  private static final Path FOLDER = Cli.ROOT.resolve("docs/schema");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static JsonSchema schema(String name) {
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(SchemaLocation.of(FOLDER.resolve(name + ".schema.json").toUri().toString()));
  }

  private static Set<ValidationMessage> problems(String schema, String yaml) {
    return schema(schema).validate(SafeYaml.parse(yaml, "x.yaml").root());
  }

  static Stream<String> packs() {
    return Cli.packs();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void shippedPackIsValid(String pack) {
    assertThat(problems("policy", read(Cli.pack(folder, pack).resolve("policy.yaml")))).isEmpty();
  }

  @Test
  void exampleOfTheGuideIsValid() {
    assertThat(problems("policy", read(Cli.EXAMPLE.resolve("policy.yaml")))).isEmpty();
    assertThat(problems("policy-rules", read(Cli.EXAMPLE.resolve("rules/germany.yaml")))).isEmpty();
    for (String tests : new String[] {"tests/invoices.yaml", "tests/leads-and-trials.yaml"}) {
      assertThat(problems("policy-tests", read(Cli.EXAMPLE.resolve(tests)))).isEmpty();
    }
  }

  /** One mistake each, and where the schema sees it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "period: P24M | period: P1Y2W | $.rules[0].end",
        "period: P24M | period: -P1D | $.rules[0].end",
        "period: P24M | period: 2 years | $.rules[0].end",
        "period: P24M | perod: P24M | $.rules[0].end",
        "op: PERIOD_AFTER, trigger: last_activity | op: PERIOD_LATER, trigger: last_activity | $.rules[0].end",
        "trigger: last_activity | trigger: Last Activity | $.rules[0].end",
        "kind: MAXIMUM | kind: MAX | $.rules[0].kind",
        "disposition: ERASE | disposal: ERASE | $.rules[0]",
        "disposition: ERASE | disposition: DELETE | $.rules[0].disposition",
        "disposition: ERASE | disposition: ANONYMISE | $.rules[0]",
        "id: leads | id: Leads | $.rules[0].id",
        "basis: BUSINESS | basis: LAW | $.rules[0]",
        "datasetKinds: [LEAD] | datasetKinds: LEAD | $.rules[0].scope.datasetKinds",
        "datasetKinds: [LEAD] | datasetKinds: [LEADS] | $.rules[0].scope.datasetKinds[0]",
        "datasetKinds: [LEAD] | categories: [user.emial] | $.rules[0].scope.categories[0]",
        "datasetKinds: [LEAD] | subjectJurisdictions: [Germany] | $.rules[0].scope.subjectJurisdictions[0]",
        "datasetKinds: [LEAD] | country: [DE] | $.rules[0].scope",
        "owner: sales operations | validFrom: 0001-01-01 | $.rules[0].validFrom",
        "owner: sales operations | validTo: 9999-12-31 | $.rules[0].validTo",
        "notice: P14D | notice: two weeks | $.rules[1].notice",
        "jurisdiction: DE | seat: DE | $.controllers[0]",
        "name: Sales records | name: | $.name",
        "include: [rules/germany.yaml] | include: [../germany.yaml] | $.include[0]",
      })
  void mistakeIsSeenWhileItIsTyped(String from, String to, String at) {
    String yaml = read(Cli.EXAMPLE.resolve("policy.yaml"));
    assertThat(yaml).contains(from);
    int begin = yaml.indexOf(from);
    String wrong = yaml.substring(0, begin) + to + yaml.substring(begin + from.length());
    assertThat(problems("policy", wrong))
        .isNotEmpty()
        .anySatisfy(p -> assertThat(p.getInstanceLocation().toString()).startsWith(at));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "asOf: 2033-01-01 | asOf: 9999-12-31 | $.cases[1].asOf",
        "asOf: 2033-01-01 | when: 2033-01-01 | $.cases[1]",
        "status: DUE | status: GONE | $.cases[1].expect.total.status",
        "status: DUE | state: DUE | $.cases[1].expect.total",
        "total: user.financial | total: money | $.profile.fields.total",
        "datasetKind: INVOICE | kind: INVOICE | $.profile",
      })
  void mistakeInACaseIsSeenToo(String from, String to, String at) {
    String yaml = read(Cli.EXAMPLE.resolve("tests/invoices.yaml"));
    assertThat(yaml).contains(from);
    assertThat(problems("policy-tests", yaml.replaceFirst(from, to)))
        .isNotEmpty()
        .anySatisfy(p -> assertThat(p.getInstanceLocation().toString()).startsWith(at));
  }

  /** Editors complete exactly the names that the checks know. */
  @Test
  void namesAreThoseOfTheCatalogue() throws IOException {
    Catalogue catalogue = ShippedCatalogue.load();
    Path file = FOLDER.resolve("policy.schema.json");
    ObjectNode schema = (ObjectNode) JSON.readTree(file.toFile());
    boolean update = Boolean.getBoolean("tenure.schema.update");
    compare(schema, "category", catalogue.dataCategories(), update);
    compare(schema, "knownTrigger", catalogue.triggers(), update);
    compare(schema, "knownObligation", catalogue.obligations().keySet(), update);
    if (update) {
      Files.writeString(file, new JsonText().of(schema));
    }
  }

  /** A member that a record gets or loses is one that the schema has to get or lose. */
  @Test
  void membersAreThoseOfTheRecords() throws IOException {
    JsonNode schema = JSON.readTree(FOLDER.resolve("policy.schema.json").toFile());
    members(schema.at("/$defs/rule"), Rule.class, false);
    members(schema.at("/$defs/scope"), Scope.class, false);
    members(schema.at("/$defs/controller"), Controller.class, false);
    ops(schema.at("/$defs/end/oneOf"), EndExpression.class);
    ops(schema.at("/$defs/condition/oneOf"), Condition.class);
    ops(schema.at("/$defs/appliesIf/oneOf"), Applicability.class);
  }

  @Test
  void membersOfObligationsAreThoseOfTheRecords() throws IOException {
    JsonNode schema = JSON.readTree(FOLDER.resolve("obligations.schema.json").toFile());
    members(schema.at("/$defs/regulation"), RegulationText.class, false);
    members(schema.at("/$defs/obligation"), ObligationText.class, false);
    members(schema.at("/$defs/amendment"), Amendment.class, false);
  }

  @Test
  void obligationsOfTheGuideAreValid() {
    assertThat(problems("obligations", OwnObligationsTest.YAML)).isEmpty();
  }

  /** One mistake each, and where the schema sees it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id: org:works-agreement-invoices | id: works-agreement | $.obligations[0].id",
        "period: P6Y | period: P1Y2W | $.obligations[0].period",
        "trigger: invoice_issued | trigger: moon_rises | $.obligations[0].trigger",
        "categories: [user.financial] | categories: [user.money] | $.obligations[0].categories[0]",
        "kind: minimum | kind: whim | $.obligations[0].kind",
        "set: {period: P10Y} | set: {kind: maximum} | $.amendments[0].set",
        "target: hgb-vouchers-8 | target: hgb-vouchers-88 | $.amendments[0].target",
      })
  void mistakeInObligationsIsSeenToo(String from, String to, String at) {
    assertThat(OwnObligationsTest.YAML).contains(from);
    assertThat(problems("obligations", OwnObligationsTest.YAML.replace(from, to)))
        .isNotEmpty()
        .anySatisfy(p -> assertThat(p.getInstanceLocation().toString()).startsWith(at));
  }

  private static void ops(JsonNode alternatives, Class<?> type) {
    JsonSubTypes.Type[] known = type.getAnnotation(JsonSubTypes.class).value();
    assertThat(alternatives).hasSize(known.length);
    for (JsonSubTypes.Type each : known) {
      assertThat(alternatives)
          .filteredOn(a -> a.at("/properties/op/const").asText().equals(each.name()))
          .singleElement()
          .satisfies(a -> members(a, each.value(), true));
    }
  }

  private static void members(JsonNode schema, Class<?> type, boolean op) {
    TreeSet<String> members = new TreeSet<>();
    for (RecordComponent component : type.getRecordComponents()) {
      members.add(component.getName());
    }
    if (op) {
      members.add("op");
    }
    TreeSet<String> described = new TreeSet<>();
    schema.path("properties").fieldNames().forEachRemaining(described::add);
    assertThat(described).as(type.getSimpleName()).isEqualTo(members);
  }

  private static void compare(
      ObjectNode schema, String name, Collection<String> known, boolean update) {
    ArrayNode names = (ArrayNode) schema.at("/$defs/" + name + "/enum");
    if (update) {
      names.removeAll();
      new TreeSet<>(known).forEach(names::add);
    }
    assertThat(names)
        .as("%s of docs/schema/policy.schema.json; -Dtenure.schema.update=true writes them", name)
        .extracting(JsonNode::asText)
        .containsExactlyElementsOf(new TreeSet<>(known));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
