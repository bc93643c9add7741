package io.tenure.classification.domain.article30;

import io.tenure.classification.domain.article30.ProcessingRecord.Activity;
import io.tenure.classification.domain.article30.ProcessingRecord.DataSubjects;
import io.tenure.classification.domain.article30.ProcessingRecord.PersonalData;
import io.tenure.classification.domain.article30.ProcessingRecord.TimeLimits;
import io.tenure.classification.domain.taxonomy.Category;
import io.tenure.classification.domain.taxonomy.Taxonomy;
import io.tenure.connector.map.DataMap;
import io.tenure.connector.map.Dataset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Writes the record of processing activities of some systems. */
public final class RecordWriter {

  private static final String NOTE =
      "The time limits of each category are those of the public retention schedule"
          + " (policy-service, GET /api/v1/retention-schedules/{controller}); a data map holds"
          + " none.";

  /** Who the people in datasets of a kind are. */
  private static final Map<String, String> PEOPLE =
      Map.ofEntries(
          Map.entry("CONTACT", "Contact persons and customers"),
          Map.entry("ACCOUNT", "Customers"),
          Map.entry("LEAD", "Prospective customers"),
          Map.entry("CAMPAIGN_MEMBER", "Recipients of campaigns"),
          Map.entry("USER", "Users of the system, such as employees"),
          Map.entry("CONSENT", "People who were asked for consent"));

  private final RecordDetails details;
  private final List<String> missing = new ArrayList<>();

  private RecordWriter(RecordDetails details) {
    this.details = details;
  }

  /** A system with the newest version of its map. */
  public record Source(String name, DataMap map) {}

  /** The record at a moment. */
  public static ProcessingRecord write(List<Source> sources, RecordDetails details, Instant now) {
    return new RecordWriter(details).record(sources, now);
  }

  private ProcessingRecord record(List<Source> sources, Instant now) {
    require(details.controller() != null, "(a) controller");
    require(details.dataProtectionOfficer() != null, "(a) data protection officer");
    List<Activity> activities = sources.stream().map(this::activity).toList();
    require(details.scheduleUrl() != null, "(f) address of the retention schedule");
    require(!details.securityMeasures().isEmpty(), "(g) security measures");
    return new ProcessingRecord(
        now,
        details.controller(),
        details.jointControllers(),
        details.representative(),
        details.dataProtectionOfficer(),
        activities,
        new TimeLimits(details.scheduleUrl(), NOTE),
        details.securityMeasures(),
        missing);
  }

  private void require(boolean there, String what) {
    if (!there) {
      missing.add(what);
    }
  }

  private Activity activity(Source source) {
    DataMap map = source.map();
    RecordDetails.Activity given = details.activities().get(map.systemKey());
    List<String> purposes = given == null ? List.of() : given.purposes();
    List<String> recipients = given == null ? List.of() : given.recipients();
    List<String> all =
        Stream.concat(
                purposes.stream(),
                map.datasets().stream()
                    .flatMap(d -> d.consents().stream())
                    .map(Dataset.ConsentSource::purpose)
                    .sorted())
            .distinct()
            .toList();
    require(!all.isEmpty(), "(b) purposes: " + map.systemKey());
    require(!recipients.isEmpty(), "(d) recipients: " + map.systemKey());
    require(given != null, "(e) transfers, or that there are none: " + map.systemKey());
    return new Activity(
        map.systemKey(),
        source.name(),
        map.version(),
        map.digest(),
        all,
        subjects(map),
        categories(map),
        recipients,
        given == null ? List.of() : given.transfers());
  }

  /** People are in datasets whose records identify them. */
  private static List<DataSubjects> subjects(DataMap map) {
    Map<String, TreeSet<String>> byKind = new TreeMap<>();
    map.datasets().stream()
        .filter(d -> d.subjects().stream().anyMatch(s -> s.path().isEmpty()))
        .forEach(d -> byKind.computeIfAbsent(d.kind(), k -> new TreeSet<>()).add(d.name()));
    return byKind.entrySet().stream()
        .map(
            e ->
                new DataSubjects(
                    e.getKey(),
                    PEOPLE.getOrDefault(e.getKey(), "People named in records of this kind"),
                    List.copyOf(e.getValue())))
        .toList();
  }

  private static List<PersonalData> categories(DataMap map) {
    Map<String, TreeSet<String>> byCategory = new TreeMap<>();
    for (Dataset d : map.datasets()) {
      d.fields().stream()
          .map(Dataset.Field::category)
          .filter(c -> c != null && c.startsWith("user"))
          .forEach(c -> byCategory.computeIfAbsent(c, k -> new TreeSet<>()).add(d.name()));
    }
    return byCategory.entrySet().stream()
        .map(
            e ->
                new PersonalData(
                    e.getKey(),
                    Taxonomy.standard().sensitivity(e.getKey()).name(),
                    Taxonomy.standard().find(e.getKey()).map(Category::special).orElse(null),
                    List.copyOf(e.getValue())))
        .toList();
  }
}
