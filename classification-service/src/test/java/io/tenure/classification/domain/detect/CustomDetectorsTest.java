package io.tenure.classification.domain.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.classification.domain.detect.custom.Detector;
import io.tenure.classification.domain.detect.custom.DetectorSet;
import io.tenure.classification.domain.detect.custom.Detectors;
import io.tenure.classification.domain.detect.name.Surroundings;
import io.tenure.classification.domain.detect.name.Where;
import io.tenure.classification.domain.detect.value.ColumnSample;
import io.tenure.classification.domain.detect.value.ValueCounter;
import io.tenure.classification.domain.map.MapJson;
import io.tenure.connector.map.Dataset.FieldType;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Detectors of an organisation as one more voice. */
class CustomDetectorsTest {

  private static final IntFunction<String> STAFF = i -> "EMP-%06d".formatted(120000 + 37 * i);
  private static final IntFunction<String> SIX = i -> String.valueOf(120000 + 3701 * i);
  private static final DetectorSet STAFF_SET = Detectors.set(Detectors.staff());

  @Test
  void withoutDetectorsNothingChanges() {
    assertThat(DetectorSet.of(9, List.of())).isSameAs(DetectorSet.NONE);
    assertThat(DetectorSet.NONE.counter()).isSameAs(ValueCounter.NONE);
    assertThat(DetectorSet.NONE.ruleset("1")).isEqualTo("1");
    FieldVerdict verdict = judge(DetectorSet.NONE, "shifts", "x17", STAFF);
    assertThat(verdict.category()).isNull();
    assertThat(verdict.ruleset()).isEqualTo(Combiner.RULESET);
  }

  @Test
  void aDistinctivePatternDecidesAndTheEvidenceNamesDetectorAndVersion() {
    FieldVerdict verdict = judge(STAFF_SET, "shifts", "x17", STAFF);
    assertThat(verdict.category()).isEqualTo("user.unique_id");
    assertThat(verdict.dominantType()).isEqualTo("org:staff-number");
    assertThat(verdict.share()).isEqualTo(1);
    assertThat(verdict.contains()).containsEntry("org:staff-number", 50);
    assertThat(verdict.ruleset()).isEqualTo(Combiner.RULESET + "+org.7");
    assertThat(verdict.evidence()).contains(new Evidence("CUSTOM", "org:staff-number@3", 50, 50));
    assertThat(MapJson.write(verdict)).doesNotContain("EMP-", "120000");
  }

  @Test
  void aWeakPatternNeverDecidesAloneWhateverStrengthIsStated() {
    DetectorSet weak =
        Detectors.set(Detectors.byPattern("user.unique_id", "[0-9]{6}", "123456", 0.0001));
    FieldVerdict alone = judge(weak, "shifts", "x17", SIX);
    assertThat(alone.category()).isNull();
    assertThat(alone.evidence())
        .as("it is heard, and does not decide")
        .contains(new Evidence("CUSTOM", "org:by-pattern@3", 50, 50));
    assertThat(alone.contains()).doesNotContainKey("org:by-pattern");
  }

  @Test
  void aWeakNameAndAWeakPatternDecideTogether() {
    Detector name = Detectors.byName("user.unique_id", Where.ANYWHERE, false, "roster code");
    Detector pattern = Detectors.byPattern("user.unique_id", "[0-9]{6}", "123456", 0.5);
    Detector both =
        new Detector(
            "org:both", "Both", "user.unique_id", name.names(), pattern.values(), pattern.tests());
    assertThat(judge(Detectors.set(name), "shifts", "roster_code", SIX).category()).isNull();
    assertThat(judge(Detectors.set(both), "shifts", "x17", SIX).category()).isNull();
    FieldVerdict verdict = judge(Detectors.set(both), "shifts", "roster_code", SIX);
    assertThat(verdict.category()).isEqualTo("user.unique_id");
    assertThat(judge(Detectors.set(both), "shifts", "roster_code", i -> "level " + i).category())
        .isNull();
  }

  @Test
  void fewHitsOfAStrongPatternAreContainedAndDoNotDecide() {
    FieldVerdict verdict =
        judge(STAFF_SET, "shifts", "x17", i -> i % 25 == 7 ? STAFF.apply(i) : "level " + i);
    assertThat(verdict.category()).isNull();
    assertThat(verdict.contains()).containsEntry("org:staff-number", 2);
    FieldVerdict same = judge(STAFF_SET, "shifts", "x17", i -> "EMP-120034");
    assertThat(same.category()).as("one value, over and over").isNull();
  }

  @Test
  void aNameDecidesWherePatternsDoNotDenyIt() {
    assertThat(judge(STAFF_SET, "shifts", "StaffNo", STAFF).confidence())
        .isGreaterThan(judge(STAFF_SET, "shifts", "x17", STAFF).confidence());
    assertThat(unsampled(STAFF_SET, "shifts", "staff_no").category()).isEqualTo("user.unique_id");
    assertThat(judge(STAFF_SET, "shifts", "staff_no", i -> "level " + i).category()).isNull();
    assertThat(unsampled(STAFF_SET, "shifts", "staff_no_template").category())
        .as("a phrase that silences it")
        .isNull();
    assertThat(unsampled(STAFF_SET, "shifts", "staff_no_count").category())
        .as("an ending that our own rules deny")
        .isNull();
    assertThat(unsampled(STAFF_SET, "shifts", "staff_nominee").category())
        .as("whole words only")
        .isNull();
  }

  @Test
  void aPhraseCountsOnlyWhereItsContextIs() {
    DetectorSet near =
        Detectors.set(Detectors.byName("user.unique_id", Where.PERSON, true, "dossier"));
    assertThat(unsampled(near, "patients", "dossier").category()).isEqualTo("user.unique_id");
    assertThat(unsampled(near, "products", "dossier").category()).isNull();
  }

  @Test
  void wordsDecideWhereTheTableIsNotAboutThings() {
    DetectorSet grades =
        Detectors.set(Detectors.byWords("user.job_title", "Bandstufe Ä", "Bandstufe B"));
    IntFunction<String> value = i -> i % 2 == 0 ? "bandstufe a" : "BANDSTUFE B";
    assertThat(judge(grades, "records", "x17", value).category()).isEqualTo("user.job_title");
    assertThat(judge(grades, "products", "x17", value).category()).isNull();
    assertThat(judge(grades, "records", "x17", i -> "bandstufe b").category())
        .as("one word, over and over")
        .isNull();
  }

  @Test
  void aKeyStaysTechnicalUnlessTheValuesAloneDecide() {
    assertThat(key("staff_no", SIX).category()).isNull();
    assertThat(key("staff_no", STAFF).category()).isEqualTo("user.unique_id");
  }

  @Test
  void whereItDiffersFromOurOwnAnswerTheDisputeShows() {
    FieldVerdict values = judge(STAFF_SET, "contacts", "phone", STAFF);
    assertThat(values.category()).as("values win over a name").isEqualTo("user.unique_id");
    assertThat(values.confidence()).isEqualTo(0.75);

    FieldVerdict name = judge(STAFF_SET, "contacts", "staff_no", i -> "p" + i + "@mail.example");
    assertThat(name.category()).as("a name loses").isEqualTo("user.contact.email");

    DetectorSet loose =
        Detectors.set(
            Detectors.byPattern(
                "user.unique_id", "[a-z][0-9]+@mail\\.example", "q1@mail.example", 0.2));
    FieldVerdict both = judge(loose, "records", "x17", i -> "q" + i + "@mail.example");
    assertThat(both.category()).as("harder to meet").isEqualTo("user.contact.email");
    assertThat(both.confidence()).isEqualTo(0.75);
  }

  @Test
  void whereItAgreesTheNarrowerCategoryCountsAndGains() {
    DetectorSet set =
        Detectors.set(
            Detectors.byPattern(
                "user.health_and_medical.record_id", "PAT/[0-9]{5}", "PAT/12345", 0.001));
    IntFunction<String> value = i -> "PAT/" + (10000 + i * 7);
    assertThat(judge(set, "patients", "health", value).category())
        .isEqualTo("user.health_and_medical.record_id");
    DetectorSet weak =
        Detectors.set(Detectors.byPattern("user.job_title", "[A-Z][0-9]", "A1", 0.9));
    IntFunction<String> grade = i -> (char) ('A' + i % 26) + "" + i % 10;
    FieldVerdict alone = judge(DetectorSet.NONE, "employees", "job_title", grade);
    FieldVerdict raised = judge(weak, "employees", "job_title", grade);
    assertThat(raised.category()).isEqualTo(alone.category()).isEqualTo("user.job_title");
    assertThat(raised.confidence()).isGreaterThanOrEqualTo(alone.confidence());
  }

  @Test
  void aDisabledVersionTakesNoPart() {
    var version = STAFF_SET.detectors().getFirst();
    var off =
        new io.tenure.classification.domain.detect.custom.DetectorVersion(
            version.detector(), 4, false, 0, 8, version.at(), null);
    assertThat(DetectorSet.of(8, List.of(off)).isEmpty()).isTrue();
  }

  private static FieldVerdict judge(
      DetectorSet set, String table, String column, IntFunction<String> value) {
    return judge(set, table, column, false, value);
  }

  private static FieldVerdict key(String column, IntFunction<String> value) {
    return judge(STAFF_SET, "shifts", column, true, value);
  }

  private static FieldVerdict judge(
      DetectorSet set, String table, String column, boolean key, IntFunction<String> value) {
    List<String> values = IntStream.range(0, 50).mapToObj(value).toList();
    return Combiner.judge(
        new ColumnFacts(
            column,
            FieldType.STRING,
            key,
            false,
            Surroundings.of(table, List.of(column)),
            ColumnSample.of(values, set.counter())),
        set);
  }

  private static FieldVerdict unsampled(DetectorSet set, String table, String column) {
    return Combiner.judge(
        new ColumnFacts(
            column,
            FieldType.STRING,
            false,
            false,
            Surroundings.of(table, List.of(column)),
            ColumnSample.NONE),
        set);
  }
}
