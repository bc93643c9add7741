package io.tenure.consent.rest.announce;

import static io.tenure.consent.rest.Consents.assertProblem;
import static io.tenure.consent.rest.Consents.purpose;
import static io.tenure.consent.rest.Consents.record;
import static io.tenure.consent.rest.Consents.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tenure.consent.domain.announce.AnnouncementType;
import io.tenure.consent.rest.Rows;
import io.tenure.consent.usecase.announce.AnnouncementFeed;
import io.tenure.consent.usecase.announce.Announcements;
import io.tenure.kit.page.Cursor;
import io.tenure.kit.sql.Database;
import io.tenure.kit.testing.PostgresResource;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class AnnouncementsTest {
  private static final int WRITERS = 8;

  @Inject Announcements announcements;
  @Inject AnnouncementFeed feed;
  @Inject Database database;

  @Test
  void whatIsAddedIsToldOnceItIsCommittedAndNeverElse() {
    AnnouncementReader reader = AnnouncementReader.atEnd();
    String subject = subject();
    assertThatThrownBy(
            () ->
                database.inTransactionDo(
                    sql -> {
                      announcements.add(
                          sql, AnnouncementType.SUBJECT_ERASED, subject, null, "tombstone", "t-0");
                      throw new IllegalStateException("taken back");
                    }))
        .hasMessage("taken back");
    database.inTransactionDo(
        sql ->
            announcements.add(
                sql, AnnouncementType.SUBJECT_ERASED, subject, "a.b", "tombstone", "t-1"));

    List<Map<String, Object>> told = reader.readAll(50);
    assertThat(told).hasSize(1);
    assertThat(told.getFirst())
        .containsEntry("type", "subject.erased")
        .containsEntry("subject", subject)
        .containsEntry("purpose", "a.b")
        .containsEntry("ids", Map.of("tombstone", "t-1"));
    assertThat(reader.readAll(50)).isEmpty();
  }

  @Test
  void everyChangeOfConsentIsAnnouncedInItsOrder() {
    AnnouncementReader reader = AnnouncementReader.atEnd();
    String subject = subject();
    String purpose = purpose();
    record(subject, purpose, "GIVEN", "2024-01-01T00:00:00Z");
    record(subject, purpose, "USED", "2024-02-01T00:00:00Z");
    record(subject, purpose, "WITHDRAWN", "2024-06-01T00:00:00Z");

    List<Map<String, Object>> told =
        reader.readAll(1).stream().filter(item -> subject.equals(item.get("subject"))).toList();
    assertThat(told)
        .extracting(item -> item.get("type"))
        .containsOnly("consent.changed")
        .hasSize(2);
    assertThat(told).extracting(item -> item.get("purpose")).containsOnly(purpose);
    // the id leads to the entry of the change feed
    assertThat(
            told.stream()
                .map(item -> ((Map<?, ?>) item.get("ids")).get("change").toString())
                .map(Long::parseLong)
                .map(
                    seq ->
                        Rows.count(
                            "select valid::int from consent_change where seq = ? and subject = ?",
                            seq,
                            subject)))
        .containsExactly(1L, 0L);
  }

  @Test
  void readersMissNothingWhileManyWrite() throws Exception {
    String purpose = purpose();
    AnnouncementReader reader = AnnouncementReader.atEnd();
    List<Map<String, Object>> seen = new ArrayList<>();
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<?>> work = new ArrayList<>();
      for (int w = 0; w < WRITERS; w++) {
        int writer = w;
        work.add(writers.submit(() -> write(writer, purpose)));
      }
      while (work.stream().anyMatch(done -> !done.isDone())) {
        seen.addAll(reader.read(7));
      }
      for (Future<?> done : work) {
        done.get();
      }
    }
    seen.addAll(reader.readAll(1000));

    List<Long> numbers = seen.stream().map(i -> ((Number) i.get("seq")).longValue()).toList();
    for (int i = 1; i < numbers.size(); i++) {
      assertThat(numbers.get(i)).isEqualTo(numbers.get(i - 1) + 1);
    }
    Map<Object, Integer> byType = new HashMap<>();
    seen.forEach(item -> byType.merge(item.get("type"), 1, Integer::sum));
    assertThat(byType)
        .containsEntry("consent.changed", WRITERS * 10)
        .containsEntry("consent.expires_soon", WRITERS * 10);
    assertThat(seen).extracting(item -> item.get("id")).doesNotHaveDuplicates();
  }

  @Test
  void foreignAndOldCursorsAreRefused() {
    assertProblem(AnnouncementReader.get("nonsense", 10), 400, "cursor.invalid");
    assertProblem(
        AnnouncementReader.get(Cursor.of("changes", 1).encode(), 10), 400, "cursor.invalid");
    assertProblem(
        AnnouncementReader.get(Cursor.of("announcements", 999_999_999L).encode(), 10),
        409,
        "announcement.cursor-ahead");
    for (int i = 0; i < 3; i++) {
      database.inTransactionDo(
          sql -> announcements.add(sql, AnnouncementType.NOTICE_PUBLISHED, null, null));
    }
    long last = feed.last();
    Rows.execute("delete from announcement where seq < ?", last);
    assertProblem(
        AnnouncementReader.get(Cursor.of("announcements", last - 2).encode(), 10),
        410,
        "announcement.cursor-too-old");
    assertThat(
            AnnouncementReader.get(Cursor.of("announcements", last - 1).encode(), 10).statusCode())
        .isEqualTo(200);
  }

  @Test
  void onlyThePersonCanBeTakenOut() {
    String subject = subject();
    database.inTransactionDo(
        sql -> announcements.add(sql, AnnouncementType.SUBJECT_MERGED, subject, null, "n", "1"));
    assertThatThrownBy(
            () -> Rows.tryExecute("update announcement set type = 'x' where subject = ?", subject))
        .hasMessageContaining("only the subject");
    assertThat(Rows.execute("update announcement set subject = null where subject = ?", subject))
        .isEqualTo(1);
  }

  @Test
  void oldOnesGo() {
    database.inTransactionDo(
        sql -> announcements.add(sql, AnnouncementType.NOTICE_PUBLISHED, null, null));
    assertThat(feed.removeBefore(Instant.now().minusSeconds(3600), 100)).isZero();
    assertThat(feed.removeBefore(Instant.now().plusSeconds(3600), 1)).isEqualTo(1);
  }

  private void write(int writer, String purpose) {
    for (int i = 0; i < 10; i++) {
      String subject = subject();
      record(subject, purpose, "GIVEN", "2024-01-01T00:00:00Z");
      String id = writer + "-" + i;
      database.inTransactionDo(
          sql ->
              announcements.add(
                  sql, AnnouncementType.CONSENT_EXPIRES_SOON, subject, purpose, "n", id));
    }
  }
}
