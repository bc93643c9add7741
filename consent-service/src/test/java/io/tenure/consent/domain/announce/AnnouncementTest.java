package io.tenure.consent.domain.announce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnouncementTest {
  private static final String SUBJECT = "s2:" + "A".repeat(43);

  @Test
  void idsAreNamesAndValuesInTurn() {
    Announcement made =
        Announcement.of(AnnouncementType.NOTICE_PUBLISHED, null, null, "notice", "n-1");
    assertThat(made.ids()).containsEntry("notice", "n-1").hasSize(1);
    assertThatThrownBy(
            () -> Announcement.of(AnnouncementType.NOTICE_PUBLISHED, null, null, "notice"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jane@example.com", "Jane Roe", "+49 30 123456", ""})
  void nothingButIdsGoesIn(String value) {
    assertThatThrownBy(
            () -> Announcement.of(AnnouncementType.SUBJECT_MERGED, SUBJECT, null, "into", value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("example.com");
    assertThatThrownBy(() -> Announcement.of(AnnouncementType.SUBJECT_MERGED, value, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void namesOnTheWireLeadBack() {
    assertThat(Arrays.stream(AnnouncementType.values()))
        .allSatisfy(type -> assertThat(AnnouncementType.ofWire(type.wire())).contains(type));
    assertThat(AnnouncementType.ofWire("consent.unheard")).isEmpty();
  }
}
