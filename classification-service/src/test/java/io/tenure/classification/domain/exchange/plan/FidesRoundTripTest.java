package io.tenure.classification.domain.exchange.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.classification.domain.TestMap;
import io.tenure.classification.domain.exchange.ExchangeException;
import io.tenure.classification.domain.exchange.fides.FidesContent;
import io.tenure.classification.domain.exchange.fides.FidesNodes;
import io.tenure.classification.domain.exchange.fides.FidesSaid;
import io.tenure.classification.domain.exchange.fides.FidesWriter;
import io.tenure.classification.domain.exchange.fides.Overlay;
import io.tenure.classification.domain.exchange.yaml.YamlText;
import io.tenure.classification.domain.map.MapJson;
import io.tenure.classification.domain.map.Publication.Content;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.Field;
import io.tenure.connector.map.Dataset.SoftDelete;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FidesRoundTripTest {

  /** What a fides user may have written about the test's CRM. */
  static final String FOREIGN =
      """
      dataset:
        - fides_key: our_crm
          organization_fides_key: default_organization
          tags: [sales, "on"]
          name: The sales CRM
          description: "What sales keeps: people & companies"
          meta: {owner: sales-ops, tier: 1, since: "2019-05-01", ratio: 0.25, country: NO}
          data_categories: [user.contact]
          fides_meta: {after: [billing], namespace: {database_name: crm}}
          collections:
            - name: contacts
              description: People we talk to
              data_categories: [user]
              fides_meta: {skip_processing: false, erase_after: [our_crm.notes], masking_strategy_override: {strategy: delete}}
              fields:
                - name: id
                  data_categories: [system.operations]
                  fides_meta: {primary_key: true, data_type: integer, read_only: true}
                - name: email
                  description: Business address
                  data_categories: [user.contact.email, user.unique_id]
                  fides_meta: {identity: email, data_type: string, length: 40, redact: name}
                - name: income
                  data_categories: [user.financial]
                - name: color
                  fides_meta:
                    data_type: object
                    return_all_elements: null
                    masking_strategy_override: {strategy: hash, configuration: {algorithm: SHA-512}}
                  fields:
                    - name: shade
                      data_categories: [user.behavior]
                      fides_meta: {data_type: "string[]", return_all_elements: true}
                - name: gone_long_ago
            - name: notes
              fields:
                - name: contact_id
                  fides_meta: {references: [{dataset: our_crm, field: contacts.id, direction: from}]}
                - name: body
                  data_categories: [user.content.private]
                  retention: 30 days
                  third_country_transfers: [USA]
      system:
        - fides_key: something_else
      """;

  @Test
  void nothingOfAMapIsLost() {
    String yaml = FidesWriter.write(TestMap.map(), Overlay.empty());
    assertThat(FidesContent.of(FidesNodes.read(yaml))).isEqualTo(TestMap.content());
    assertThat(yaml)
        .contains("data_categories:", "- user.contact.email")
        .as("an extension is told to others by the key above it")
        .contains("- user.financial\n")
        .contains("category: user.financial.income");
  }

  @Test
  void deletionByATimeIsNotLostAndThatByValuesReadsAsBefore() {
    Content timed = TestMap.content(SoftDelete.since("created_at"));
    String yaml = FidesWriter.write(TestMap.map(timed), Overlay.empty());
    assertThat(yaml).contains("byTime: true");
    assertThat(FidesContent.of(FidesNodes.read(yaml))).isEqualTo(timed);
    assertThat(FidesWriter.write(TestMap.map(), Overlay.empty())).doesNotContain("byTime");
  }

  @Test
  void fidesToolsThatSortAndDropNothingElseDoNotHarm() {
    List<FidesNodes.DatasetNode> nodes =
        FidesNodes.read(FidesWriter.write(TestMap.map(), Overlay.empty()));
    List<FidesNodes.CollectionNode> turned =
        new ArrayList<>(nodes.getFirst().collections().reversed());
    turned.replaceAll(
        c ->
            new FidesNodes.CollectionNode(
                c.place(), c.name(), c.node(), c.tenure(), c.fields().reversed()));
    FidesNodes.DatasetNode first = nodes.getFirst();
    assertThat(
            FidesContent.of(
                List.of(
                    new FidesNodes.DatasetNode(
                        first.place(), first.key(), first.node(), first.tenure(), turned))))
        .isEqualTo(TestMap.content());
  }

  @Test
  void namesThatYamlCouldMisreadComeBack() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> names =
        new ArrayList<>(
            List.of(
                "NO",
                "y",
                "null",
                "~",
                "0x1F",
                "1e3",
                "12:30",
                "2020-01-01",
                "=x",
                "<<",
                "- a",
                "a: b",
                "'q'",
                "\"d\"",
                "#c",
                " lead",
                "trail ",
                "two\nlines",
                "tab\there",
                "ä€😀",
                "true",
                ".inf",
                "a\\b",
                "{x}",
                "[y]",
                "&z",
                "*w",
                "!t",
                "%d",
                "@e",
                "`f"));
    for (int i = 0; i < 200; i++) {
      StringBuilder name = new StringBuilder("n" + i);
      random
          .ints(1 + random.nextInt(8), 0x20, 0x2FF)
          .forEach(c -> name.append(c == 0x7F || c >= 0x80 && c < 0xA0 ? '?' : (char) c));
      names.add(name.toString());
    }
    Content content =
        TestMap.with(
            "crm.notes",
            d ->
                TestMap.fields(
                    d, names.stream().map(n -> TestMap.field(n, "user.content")).toList()));
    Content back =
        FidesContent.of(FidesNodes.read(FidesWriter.write(TestMap.map(content), Overlay.empty())));
    assertThat(back).as("seed %d", seed).isEqualTo(content);
  }

  @Test
  void whatFidesSaysIsWrittenAgainAfterAnImport() {
    List<FidesNodes.DatasetNode> nodes = FidesNodes.read(FOREIGN);
    Overlay overlay = FidesSaid.overlay(nodes, Drafts.names(TestMap.content()));
    String yaml = FidesWriter.write(TestMap.map(), overlay);
    JsonNode before = YamlText.read(FOREIGN).at("/dataset/0");
    JsonNode written = YamlText.read(yaml).at("/dataset");
    assertThat(written).as("all tables of a schema stay together").hasSize(1);
    JsonNode after = written.get(0);
    List<String> lost = new ArrayList<>();
    compare("", before, after, lost);
    assertThat(lost)
        .as("only a column that is not there, and what the map says otherwise, differ")
        .containsExactlyInAnyOrder(
            "/collections/contacts/fields/gone_long_ago",
            "/collections/notes/fields/body/data_categories");
    assertThat(FidesContent.of(FidesNodes.read(yaml))).isEqualTo(TestMap.content());
    assertThat(
            FidesSaid.overlay(FidesNodes.read(yaml), Drafts.names(TestMap.content()))
                .tree()
                .at("/fields/crm.contacts/color"))
        .as("a second round keeps it")
        .isEqualTo(overlay.tree().at("/fields/crm.contacts/color"));
  }

  /** Everything in one tree that the other does not say; lists of names are compared by name. */
  private static void compare(String place, JsonNode before, JsonNode after, List<String> lost) {
    if (before.isObject()) {
      before
          .properties()
          .forEach(
              e -> compare(place + "/" + e.getKey(), e.getValue(), after.path(e.getKey()), lost));
    } else if (before.isArray() && before.path(0).has("name")) {
      for (JsonNode item : before) {
        JsonNode like = null;
        for (JsonNode other : after) {
          like = other.path("name").equals(item.path("name")) ? other : like;
        }
        String name = place + "/" + item.path("name").asText();
        if (like == null) {
          lost.add(name);
        } else {
          compare(name, item, like, lost);
        }
      }
    } else if (!before.equals(after)) {
      lost.add(place);
    }
  }

  @Test
  void defaultsThatTenureWroteAreNotKeptAsIfSomebodyHadSaidThem() {
    String own = FidesWriter.write(TestMap.map(), Overlay.empty());
    Overlay overlay = FidesSaid.overlay(FidesNodes.read(own), Drafts.names(TestMap.content()));
    Content longer =
        TestMap.with(
            "crm.contacts",
            d -> TestMap.fields(d, d.fields().stream().map(FidesRoundTripTest::longer).toList()));
    assertThat(FidesWriter.write(TestMap.map(longer), overlay))
        .isEqualTo(FidesWriter.write(TestMap.map(longer), Overlay.empty()));
  }

  private static Field longer(Field f) {
    return new Field(
        f.name(),
        f.type(),
        f.nativeType(),
        f.length() == null ? null : 200,
        f.nullable(),
        f.unique(),
        f.generated(),
        f.partOfKey(),
        f.partOfForeignKey(),
        f.category(),
        f.sensitivity(),
        f.confidence(),
        f.status());
  }

  @Test
  void aChangedKeyCountsMoreThanTenuresOwn() {
    String yaml =
        FidesWriter.write(TestMap.map(), Overlay.empty())
            .replace("- user.financial\n", "- user.payment\n");
    Dataset contacts =
        FidesContent.of(FidesNodes.read(yaml)).datasets().stream()
            .filter(d -> d.name().equals("crm.contacts"))
            .findFirst()
            .orElseThrow();
    assertThat(contacts.fields())
        .filteredOn(f -> f.name().equals("income"))
        .extracting(Field::category)
        .containsExactly("user.payment");
  }

  @Test
  void textsThatAreNoFideslangAreRefusedWithTheirPlace() {
    List<String> bad =
        List.of(
            "",
            "policy: []",
            "dataset: {}",
            "dataset: [1]",
            "dataset: [{fides_key: 'a b', collections: []}]",
            "dataset: [{fides_key: a, collections: [{name: x}]}]",
            "dataset: [{fides_key: a, collections: [{name: x, fields: [{name: y}, {name: y}]}]}]",
            "dataset: [{fides_key: a, collections: [{name: x, fields: [{name: y, data_categories: z}]}]}]",
            "dataset: [{fides_key: a, collections: [{name: x, fields: [], fides_meta: {tenure: {kindd: A}}}]}]",
            "dataset: !!java.net.URL [\"http://localhost\"]",
            "a: &a [x]\ndataset: {<<: *a}",
            "dataset: [{fides_key: a, fides_key: b, collections: []}]",
            "x: " + "[".repeat(200) + "]".repeat(200),
            "dataset: [{fides_key: a, collections: [{name: \"x\\0y\", fields: []}]}]",
            "dataset: [");
    assertThat(bad)
        .allSatisfy(
            text ->
                assertThatThrownBy(() -> FidesNodes.read(text))
                    .isInstanceOf(ExchangeException.class));
    StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
    for (int i = 1; i < 12; i++) {
      bomb.append("a%d: &a%d [".formatted(i, i))
          .append(("*a" + (i - 1) + ",").repeat(8))
          .append("x]\n");
    }
    assertThatThrownBy(() -> FidesNodes.read(bomb + "dataset: []\n"))
        .isInstanceOf(ExchangeException.class);
  }

  @Test
  void theDigestOfAMapSurvivesTheRoundTrip() {
    Content back =
        FidesContent.of(FidesNodes.read(FidesWriter.write(TestMap.map(), Overlay.empty())));
    assertThat(MapJson.digest("id", "key", back))
        .isEqualTo(MapJson.digest("id", "key", TestMap.content()));
  }
}
