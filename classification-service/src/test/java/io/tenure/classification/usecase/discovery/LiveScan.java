package io.tenure.classification.usecase.discovery;

import io.tenure.classification.domain.detect.custom.DetectorSet;
import io.tenure.classification.domain.propose.RelationCandidate;
import io.tenure.connector.Connections;
import io.tenure.connector.Credential;
import io.tenure.connector.Finding;
import io.tenure.connector.Progress;
import io.tenure.connector.Purpose;
import io.tenure.connector.SessionLimits;
import io.tenure.connector.Sessions;
import io.tenure.connector.SystemAddress;
import io.tenure.connector.SystemAddress.Kind;
import io.tenure.connector.SystemAddress.Tls;
import io.tenure.connector.sample.ColumnReader;
import io.tenure.connector.sample.ContentReader;
import io.tenure.connector.sample.Inclusion;
import io.tenure.connector.sample.InclusionTester;
import io.tenure.connector.sample.SampleLimits;
import io.tenure.connector.sample.Sampler;
import io.tenure.connector.sample.TableSample;
import io.tenure.connector.sample.ValueLookup;
import io.tenure.connector.schema.Column;
import io.tenure.connector.schema.Schema;
import io.tenure.connector.schema.SchemaReader;
import io.tenure.connector.schema.Table;
import io.tenure.kit.testing.Databases;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A scan of a real PostgreSQL database, without the service around it. */
public final class LiveScan implements CrmReader.Scan {

  private final Sessions sessions;
  private final int most;

  private LiveScan(Sessions sessions, int most) {
    this.sessions = sessions;
    this.most = most;
  }

  /** Everything that one discovery finds in these schemas. */
  public static Scanned of(Databases.Handle database, String... schemas) {
    try (LiveScan scan = open(database, schemas)) {
      return new ScanSystem(scan, ScanMemory.NONE, (done, total, message) -> {}, DetectorSet.NONE)
          .run();
    }
  }

  /** An open scan with short waits for locks and statements. */
  static LiveScan open(Databases.Handle database, String... schemas) {
    return open(1, database, schemas);
  }

  /** The same over several connections. */
  static LiveScan open(int connections, Databases.Handle database, String... schemas) {
    SystemAddress address =
        new SystemAddress(
            Kind.POSTGRESQL,
            database.host(),
            database.port(),
            database.name(),
            Tls.DISABLE,
            List.of(schemas));
    Connections pool =
        Connections.open(
            address,
            new Credential(database.user(), database.password()),
            Purpose.READ,
            SessionLimits.defaults(Purpose.READ)
                .withMaxConnections(connections)
                .withStatement(Duration.ofSeconds(20))
                .withLock(Duration.ofMillis(200)));
    return new LiveScan(Sessions.open(pool, connections), connections);
  }

  @Override
  public int sessions() {
    return most;
  }

  @Override
  public Schema schema(Progress progress) {
    return sessions.use(session -> SchemaReader.read(session, progress));
  }

  @Override
  public List<Finding> rights() {
    return List.of();
  }

  @Override
  public TableSample sample(Table table) {
    return sessions.use(session -> Sampler.sample(session, table, SampleLimits.defaults()));
  }

  @Override
  public boolean values(
      Table table, List<Column> columns, CrmReader.Depth depth, ColumnReader.Rows rows) {
    int rowsRead = depth == CrmReader.Depth.MANY ? 50_000 : 2000;
    return sessions.use(session -> ColumnReader.read(session, table, columns, rowsRead, 128, rows))
        < rowsRead;
  }

  @Override
  public void contents(
      Table table, Column column, CrmReader.Look looked, Consumer<ContentReader.Content> to) {
    sessions.use(session -> ContentReader.read(session, table, column, looked.limits(), to));
  }

  @Override
  public List<Inclusion> inclusions(Schema schema, List<RelationCandidate> toOneColumn) {
    return sessions.use(
        session ->
            InclusionTester.testAll(
                session,
                toOneColumn.stream()
                    .map(
                        c ->
                            new InclusionTester.Candidate(
                                schema.table(c.from()).orElseThrow(),
                                c.fromColumn(),
                                schema.table(c.to()).orElseThrow(),
                                c.toColumn(),
                                c.discriminator()))
                    .toList(),
                2000));
  }

  @Override
  public Optional<Set<String>> present(Table table, Column column, Collection<String> values) {
    return sessions.use(session -> ValueLookup.find(session, table, column, values));
  }

  @Override
  public void close() {
    sessions.close();
  }
}
