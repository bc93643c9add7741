package io.tenure.classification.client;

import io.tenure.classification.domain.propose.RelationCandidate;
import io.tenure.classification.domain.system.CrmSystem;
import io.tenure.classification.usecase.discovery.CrmReader;
import io.tenure.connector.Connections;
import io.tenure.connector.Finding;
import io.tenure.connector.Progress;
import io.tenure.connector.Purpose;
import io.tenure.connector.SecretResolver;
import io.tenure.connector.SessionLimits;
import io.tenure.connector.Sessions;
import io.tenure.connector.sample.ColumnReader;
import io.tenure.connector.sample.ContentReader;
import io.tenure.connector.sample.Inclusion;
import io.tenure.connector.sample.InclusionTester;
import io.tenure.connector.sample.SampleLimits;
import io.tenure.connector.sample.Sampler;
import io.tenure.connector.sample.TableSample;
import io.tenure.connector.sample.ValueLookup;
import io.tenure.connector.schema.Column;
import io.tenure.connector.schema.RightsReader;
import io.tenure.connector.schema.Schema;
import io.tenure.connector.schema.SchemaReader;
import io.tenure.connector.schema.Table;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reaches systems through crm-connectors with the read credential, over one connection unless more
 * are allowed for the system.
 */
@ApplicationScoped
class ConnectorCrmReader implements CrmReader {

  private static final int LONGEST_KEY = 128;

  private final SecretResolver secrets;
  private final int sampleRows;
  private final int inclusionRows;
  private final int keyRows;
  private final Duration statement;

  ConnectorCrmReader(
      @ConfigProperty(name = "tenure.classification.secrets-dir") Optional<String> folder,
      @ConfigProperty(name = "tenure.classification.sample-rows") int sampleRows,
      @ConfigProperty(name = "tenure.classification.inclusion-rows") int inclusionRows,
      @ConfigProperty(name = "tenure.classification.key-rows") int keyRows,
      @ConfigProperty(name = "tenure.classification.statement-timeout") Duration statement) {
    this.secrets =
        SecretResolver.of(
            System.getenv(), folder.filter(f -> !f.isBlank()).map(Path::of).orElse(null));
    this.sampleRows = sampleRows;
    this.inclusionRows = inclusionRows;
    this.keyRows = keyRows;
    this.statement = statement;
  }

  @Override
  public Scan open(CrmSystem system) {
    SessionLimits limits =
        SessionLimits.defaults(Purpose.READ)
            .withStatement(statement)
            .withMaxConnections(system.maxConnections());
    Connections connections =
        Connections.open(
            system.address(),
            secrets.resolve(system.credentials().read()),
            Purpose.READ,
            system.ca() == null
                ? limits
                : limits.withTrustedCertificates(secrets.certificates(system.ca())));
    return new OpenScan(Sessions.open(connections, system.maxConnections()), system);
  }

  private final class OpenScan implements Scan {

    private final Sessions sessions;
    private final int most;

    OpenScan(Sessions sessions, CrmSystem system) {
      this.sessions = sessions;
      this.most = system.maxConnections();
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
      return sessions.use(RightsReader::read).tooLargeFor(Purpose.READ, Set.of());
    }

    @Override
    public TableSample sample(Table table) {
      SampleLimits usual = SampleLimits.defaults();
      SampleLimits limits = new SampleLimits(sampleRows, usual.valueLength(), usual.bytes());
      return sessions.use(session -> Sampler.sample(session, table, limits));
    }

    @Override
    public boolean values(Table table, List<Column> columns, Depth depth, ColumnReader.Rows rows) {
      int most = depth == Depth.MANY ? keyRows : inclusionRows;
      long read =
          sessions.use(
              session -> ColumnReader.read(session, table, columns, most, LONGEST_KEY, rows));
      return read < most;
    }

    @Override
    public void contents(
        Table table, Column column, Look looked, Consumer<ContentReader.Content> to) {
      sessions.use(session -> ContentReader.read(session, table, column, looked.limits(), to));
    }

    @Override
    public List<Inclusion> inclusions(Schema schema, List<RelationCandidate> toOneColumn) {
      List<InclusionTester.Candidate> candidates =
          toOneColumn.stream().map(c -> candidate(schema, c)).toList();
      return sessions.use(session -> InclusionTester.testAll(session, candidates, inclusionRows));
    }

    @Override
    public Optional<Set<String>> present(Table table, Column column, Collection<String> values) {
      return sessions.use(session -> ValueLookup.find(session, table, column, values));
    }

    private static InclusionTester.Candidate candidate(Schema schema, RelationCandidate c) {
      return new InclusionTester.Candidate(
          schema.table(c.from()).orElseThrow(),
          c.fromColumn(),
          schema.table(c.to()).orElseThrow(),
          c.toColumn(),
          c.discriminator());
    }

    @Override
    public void close() {
      sessions.close();
    }
  }
}
