package io.tenure.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.kit.problem.KitError;
import io.tenure.kit.problem.TenureException;
import jakarta.ws.rs.core.EntityTag;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;

class EntityTagsTest {

  private final EntityTag seven = EntityTags.ofVersion(7);

  @Test
  void matchNeedsOneStrongTagOfTheList() {
    assertThatCode(() -> EntityTags.requireMatch("\"v7\"", seven)).doesNotThrowAnyException();
    assertThatCode(() -> EntityTags.requireMatch("\"v5\", \"v7\"", seven))
        .doesNotThrowAnyException();
    assertThatCode(() -> EntityTags.requireMatch("*", seven)).doesNotThrowAnyException();
    assertRefused(KitError.PRECONDITION_FAILED, () -> EntityTags.requireMatch("\"v6\"", seven));
    assertRefused(KitError.PRECONDITION_FAILED, () -> EntityTags.requireMatch("W/\"v7\"", seven));
    assertRefused(KitError.PRECONDITION_FAILED, () -> EntityTags.requireMatch("v7", seven));
    assertRefused(KitError.PRECONDITION_REQUIRED, () -> EntityTags.requireMatch(null, seven));
    assertRefused(KitError.PRECONDITION_REQUIRED, () -> EntityTags.requireMatch(" ", seven));
  }

  @Test
  void versionIsReadFromTheTag() {
    assertThat(EntityTags.requireVersion("\"v12\"")).isEqualTo(12);
    assertRefused(KitError.PRECONDITION_REQUIRED, () -> EntityTags.requireVersion(null));
    for (String tag :
        new String[] {"*", "\"12\"", "W/\"v12\"", "\"v1\", \"v2\"", "\"v99999999999999999999\""}) {
      assertRefused(KitError.PRECONDITION_FAILED, () -> EntityTags.requireVersion(tag));
    }
  }

  @Test
  void notModifiedComparesWeakly() {
    assertThat(EntityTags.notModified("\"v7\"", seven)).isTrue();
    assertThat(EntityTags.notModified("W/\"v7\"", seven)).isTrue();
    assertThat(EntityTags.notModified("\"v6\"", seven)).isFalse();
    assertThat(EntityTags.notModified(null, seven)).isFalse();
  }

  private static void assertRefused(KitError error, ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            TenureException.class, e -> assertThat(e.errorCode()).isEqualTo(error));
  }
}
