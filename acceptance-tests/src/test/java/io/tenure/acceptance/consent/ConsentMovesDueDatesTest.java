package io.tenure.acceptance.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.acceptance.support.RunningTenure;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * N5: what people say at consent-service moves the due dates in the inventory within one poll, in
 * both directions: a withdrawal and an expiry make a record due, a new consent given before the
 * erasure keeps it, even where the run was approved already.
 */
class ConsentMovesDueDatesTest {
  private static final String ANNA = "anna@readers.example";
  private static final String BERT = "bert@readers.example";
  private static final String CARL = "carl@readers.example";
  private static final String DORA = "dora@readers.example";

  @Test
  void withdrawalAndRenewalReachTheInventoryWithinOnePoll() throws Exception {
    Newsletter news =
        Newsletter.attach(RunningTenure.get(), "newsletter", List.of(ANNA, BERT, CARL, DORA));
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Instant longAgo = now.minus(Duration.ofDays(4));
    news.says(ANNA, "GIVEN", longAgo);
    news.says(BERT, "GIVEN", longAgo);
    news.says(CARL, "GIVEN", longAgo);
    // given ten days ago for five: over by the clock
    news.says(DORA, "GIVEN", now.minus(Duration.ofDays(10)));
    news.way().evaluate();
    for (int valid : List.of(1, 2, 3)) {
      assertThat(news.inventory(valid)).as("reader %d consents", valid).doesNotStartWith("DUE");
    }
    String expired = news.inventory(4);
    assertThat(expired).startsWith("DUE ");

    // there: two withdraw, and one poll later they are due from the day after
    Instant withdrawnAt = now.minus(Duration.ofDays(2));
    news.says(ANNA, "WITHDRAWN", withdrawnAt);
    news.says(BERT, "WITHDRAWN", withdrawnAt);
    news.way().evaluate();
    LocalDate dayAfter = withdrawnAt.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1);
    String due = "DUE " + dayAfter.atStartOfDay().toInstant(ZoneOffset.UTC);
    assertThat(news.inventory(1)).isEqualTo(due);
    assertThat(news.inventory(2)).isEqualTo(due);
    assertThat(news.inventory(3)).doesNotStartWith("DUE");

    // and back: a new consent, and a renewal of what had expired
    news.says(ANNA, "GIVEN", now);
    news.says(DORA, "RENEWED", now);
    news.way().evaluate();
    assertThat(news.inventory(1)).doesNotStartWith("DUE");
    assertThat(news.inventory(4)).doesNotStartWith("DUE");
    assertThat(news.inventory(2)).isEqualTo(due);

    // even between approval and start: the last look asks again, and nothing goes
    String run = news.way().request(List.of(Newsletter.TABLE), 10).orElseThrow();
    assertThat(news.way().items(run)).as("only one is due").hasSize(1);
    news.way().approve(run);
    news.says(BERT, "GIVEN", Instant.now().truncatedTo(ChronoUnit.MILLIS));
    news.way().start(run);
    news.way().await(run);
    assertThat(news.readers()).containsExactly("1", "2", "3", "4");
    assertThat(news.way().items(run))
        .extracting((JsonNode item) -> item.path("state").asText())
        .doesNotContain("CERTIFIED", "ERASED");

    // who withdraws for good goes, and nobody else
    news.says(BERT, "WITHDRAWN", Instant.now().truncatedTo(ChronoUnit.MILLIS));
    news.says(CARL, "WITHDRAWN", now.minus(Duration.ofDays(1)));
    news.way().evaluate();
    news.way().disposeOf(Newsletter.TABLE);
    assertThat(news.readers()).contains("1", "4").doesNotContain("3");
  }
}
