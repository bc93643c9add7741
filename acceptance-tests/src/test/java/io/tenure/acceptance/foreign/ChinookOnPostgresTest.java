package io.tenure.acceptance.foreign;

import io.tenure.acceptance.support.CrmUnderTest;
import io.tenure.acceptance.support.Postgres;
import io.tenure.acceptance.support.ReferenceDatabases;
import io.tenure.acceptance.support.RunningTenure;
import java.nio.file.Path;
import java.util.List;

class ChinookOnPostgresTest extends ChinookContract {
  private final Path file = ReferenceDatabases.file("chinook_postgresql.sql");

  @Override
  CrmUnderTest load(RunningTenure tenure, String password) throws Exception {
    String script = ReferenceDatabases.script(file, "\\c chinook;");
    return Postgres.create(
        tenure, key(), script, password, List.of("customer", "invoice", "invoice_line"));
  }

  @Override
  String name(String snake) {
    return snake;
  }

  @Override
  String key() {
    return "chinook";
  }
}
