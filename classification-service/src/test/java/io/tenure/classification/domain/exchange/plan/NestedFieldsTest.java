package io.tenure.classification.domain.exchange.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.classification.domain.TestMap;
import io.tenure.classification.domain.exchange.csv.CsvMap;
import io.tenure.classification.domain.exchange.fides.FidesContent;
import io.tenure.classification.domain.exchange.fides.FidesNodes;
import io.tenure.classification.domain.exchange.fides.FidesSaid;
import io.tenure.classification.domain.exchange.fides.FidesWriter;
import io.tenure.classification.domain.exchange.fides.Overlay;
import io.tenure.classification.domain.exchange.yaml.YamlText;
import io.tenure.classification.domain.map.MapJson;
import io.tenure.classification.domain.map.Publication.Content;
import io.tenure.connector.map.Dataset.Field;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.map.Dataset.Inside;
import io.tenure.connector.map.Dataset.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Places inside JSON go out as nested fields and come back. */
class NestedFieldsTest {

  static Field place(String name, String category, String... steps) {
    return new Field(
        name,
        FieldType.STRING,
        "jsonb",
        null,
        true,
        false,
        false,
        false,
        false,
        category,
        io.tenure.classification.domain.taxonomy.Taxonomy.standard().sensitivity(category).name(),
        1.0,
        Status.CONFIRMED,
        new Inside("payload", List.of(steps)));
  }

  private static Content content() {
    return TestMap.with(
        "crm.notes",
        d -> {
          List<Field> fields = new ArrayList<>(d.fields());
          fields.add(TestMap.field("payload", null));
          fields.add(
              place("payload.customer.phone", "user.contact.phone_number", "customer", "phone"));
          fields.add(
              place("payload.customer.income", "user.financial.income", "customer", "income"));
          fields.add(place("payload.mails[]", "user.contact.email", "mails", "[]"));
          fields.add(place("payload.mails", "user.contact.email", "mails"));
          fields.add(
              place(
                  "payload.people.*.\"first name\"",
                  "user.name.first",
                  "people",
                  "*",
                  "first name"));
          fields.add(place("payload[]", null, "[]"));
          return TestMap.fields(d, fields);
        });
  }

  @Test
  void nothingIsLostAndTheDigestStays() {
    String yaml = FidesWriter.write(TestMap.map(content()), Overlay.empty());
    Content back = FidesContent.of(FidesNodes.read(yaml));
    assertThat(back).isEqualTo(content());
    assertThat(MapJson.digest("id", "key", back)).isEqualTo(MapJson.digest("id", "key", content()));
    JsonNode payload = null;
    for (JsonNode c : YamlText.read(yaml).at("/dataset/0/collections")) {
      for (JsonNode f : c.path("fields")) {
        payload = f.path("name").asText().equals("payload") ? f : payload;
      }
    }
    JsonNode customer = payload.at("/fields/0");
    assertThat(customer.path("name").asText()).isEqualTo("customer");
    assertThat(customer.at("/fields/0/name").asText()).isEqualTo("phone");
    assertThat(customer.at("/fields/0/data_categories/0").asText())
        .as("as fides itself writes and reads it")
        .isEqualTo("user.contact.phone_number");
  }

  @Test
  void aColumnIsWrittenAsBeforeSoThatDigestsStay() {
    assertThat(MapJson.write(TestMap.field("a", null))).doesNotContain("inside");
    assertThat(MapJson.read(MapJson.write(TestMap.field("a", null)), Field.class).inside())
        .isNull();
    Field place = place("payload.a", null, "a");
    assertThat(MapJson.read(MapJson.write(place), Field.class)).isEqualTo(place);
  }

  @Test
  void whatFidesSaysOfNestedFieldsIsDecidedAndItsWordsAreKept() {
    String foreign =
        """
        dataset:
          - fides_key: our_crm
            collections:
              - name: notes
                fields:
                  - name: payload
                    fields:
                      - name: customer
                        fields:
                          - name: phone
                            description: How we reach them
                            data_categories: [user.contact.phone_number]
                      - name: people
                        description: Others
        """;
    List<FidesNodes.DatasetNode> nodes = FidesNodes.read(foreign);
    ImportPlan plan =
        ImportPlanner.plan(Drafts.draft(content(), false), FidesSaid.of(nodes), Set.of());
    assertThat(plan.changes())
        .extracting(ImportPlan.Change::name)
        .containsExactly("payload.customer.phone");
    Overlay overlay = FidesSaid.overlay(nodes, Drafts.names(content()));
    String yaml = FidesWriter.write(TestMap.map(content()), overlay);
    assertThat(yaml).contains("description: \"How we reach them\"", "description: Others");
    assertThat(FidesContent.of(FidesNodes.read(yaml))).isEqualTo(content());
    String again =
        FidesWriter.write(
            TestMap.map(content()),
            FidesSaid.overlay(FidesNodes.read(yaml), Drafts.names(content())));
    assertThat(again).as("a second round changes nothing").isEqualTo(yaml);
  }

  @Test
  void csvTellsThemAsFields() {
    String csv = CsvMap.write("demo", content());
    assertThat(csv).contains("payload.customer.phone");
    assertThat(
            ImportPlanner.plan(Drafts.draft(content(), true), CsvMap.read(csv), Set.of()).changes())
        .isEmpty();
  }
}
