package io.tenure.classification.cli.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CategoryClassesTest {
  private final CategoryClasses classes =
      new CategoryClasses(
          Set.of("user.name", "user.name.first", "user.location"),
          Map.of("user.geo", "user.location"));

  @Test
  void theNearestClassAboveCountsAndNoneBelow() {
    assertThat(classes.of("user.name")).contains("user.name");
    assertThat(classes.of("user.name.first")).contains("user.name.first");
    assertThat(classes.of("user.name.last")).contains("user.name");
    assertThat(classes.of("user.location.precise")).contains("user.location");
    assertThat(classes.of("user.geo")).contains("user.location");
    assertThat(classes.of("user")).isEmpty();
    assertThat(classes.of("user.names")).isEmpty();
    assertThat(classes.of(null)).isEmpty();
  }
}
