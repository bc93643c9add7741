package io.tenure.policy.domain.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataMapTest {

  /** What checks read is what classification-service answers, name for name. */
  @Test
  void everyMemberIsOneOfClassificationService() throws IOException {
    Path openApi =
        Path.of(System.getProperty("tenure.root", ".."), "classification-service/openapi.yaml");
    JsonNode schemas = new YAMLMapper().readTree(openApi.toFile()).at("/components/schemas");
    Map.of(
            "DataMap", DataMap.class,
            "Dataset", DataMap.Dataset.class,
            "Field", DataMap.Field.class,
            "JurisdictionSource", DataMap.Source.class,
            "TriggerSource", DataMap.Trigger.class,
            "ConsentSource", DataMap.Consent.class)
        .forEach(
            (name, type) -> {
              for (RecordComponent member : type.getRecordComponents()) {
                assertThat(schemas.path(name).path("properties").has(member.getName()))
                    .as("%s.%s", name, member.getName())
                    .isTrue();
              }
            });
  }

  @Test
  void aMapIsReadAsItComes() {
    DataMap map = Maps.demo();
    assertThat(DataMapForm.wrong(map)).isEmpty();
    assertThat(map.systemKey()).isEqualTo("demo-crm");
    assertThat(map.datasets().getFirst().personal())
        .extracting(DataMap.Field::name)
        .containsExactly("email", "birth_date");
    assertThat(map.datasets().getFirst().purposes()).containsExactly("marketing.email");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | systemKey",
        "{\"systemKey\":\"a\",\"datasets\":[]} | systemKey",
        "{\"systemKey\":\"a\",\"datasets\":[{\"name\":\"t\"}]} | datasets[0]",
        "{\"systemKey\":\"a\",\"datasets\":[{\"name\":\"t\",\"kind\":\"LEAD\"},{\"name\":\"t\",\"kind\":\"LEAD\"}]} | datasets[1].name",
        "{\"systemKey\":\"a\",\"datasets\":[{\"name\":\"t\",\"kind\":\"LEAD\",\"fields\":[{}]}]} | datasets[0].fields[0]",
        "{\"systemKey\":\"a\",\"datasets\":[{\"name\":\"t\",\"kind\":\"LEAD\",\"fields\":[{\"name\":\"f\",\"category\":\"E-Mail\"}]}]} | datasets[0].fields[0].category",
        "{\"systemKey\":\"a\",\"datasets\":[{\"name\":\"t\",\"kind\":\"LEAD\",\"triggers\":[{}]}]} | datasets[0]",
      })
  void whatIsNoMapIsRefusedWithItsPlace(String json, String place) {
    assertThat(DataMapForm.wrong(Maps.read(json)))
        .hasValueSatisfying(wrong -> assertThat(wrong).contains(place).endsWith("."));
  }
}
