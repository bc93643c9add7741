package io.tenure.classification.usecase.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.kit.testing.Databases;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DemoCrmTest {
  @Test
  void dump() throws Exception {
    Databases.Handle db = Databases.create("democrm");
    try (var c = db.connect(); var s = c.createStatement()) {
      s.execute(Files.readString(Path.of(System.getProperty("tenure.root"), "quickstart/src/main/resources/crm/postgresql.sql")));
      s.execute(Files.readString(Path.of("src/test/resources/crm/demo-rows.sql")));
    }
    Files.writeString(Path.of("target/demo-dump.txt"), Dump.text(LiveScan.of(db, "crm")));
    assertThat(db).isNotNull();
  }
}
