package io.tenure.classification.client;

import io.tenure.classification.domain.propose.RelationCandidate;
import io.tenure.classification.domain.system.CrmSystem;
import io.tenure.classification.usecase.discovery.CrmReader;
import io.tenure.connector.Connections;
import io.tenure.connector.CrmSession;
import io.tenure.connector.Finding;
import io.tenure.connector.Progress;
import io.tenure.connector.Purpose;
import io.tenure.connector.SecretResolver;
import io.tenure.connector.SessionLimits;
import io.tenure.connector.sample.ColumnReader;
import io.tenure.connector.sample.ContentReader;
import io.tenure.connector.sample.Inclusion;
import io.tenure.connector.sample.InclusionTester;
import io.tenure.connector.sample.SampleLimits;
import io.tenure.connector.sample.Sampler;
import io.tenure.connector.sample.TableSample;
import io.tenure.connector.schema.Column;
import io.tenure.connector.schema.RightsReader;
import io.tenure.connector.schema.Schema;
import io.tenure.connector.schema.SchemaReader;
import io.tenure.connector.schema.Table;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reaches systems through crm-connectors, with one connection and the read credential. */
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
    SessionLimits limits = SessionLimits.defaults(Purpose.READ).withStatement(statement);
    Connections connections =
        Connections.open(
            system.address(),
            secrets.resolve(system.credentials().read()),
            Purpose.READ,
            system.ca() == null
                ? limits
                : limits.withTrustedCertificates(secrets.certificates(system.ca())));
    try {
      return new OpenScan(connections, connections.session());
    } catch (RuntimeException e) {
      connections.close();
      throw e;
    }
  }

  private final class OpenScan implements Scan {

    private final Connections connections;
    private final CrmSession session;

    OpenScan(Connections connections, CrmSession session) {
      this.connections = connections;
      this.session = session;
    }

    @Override
    public Schema schema(Progress progress) {
      return SchemaReader.read(session, progress);
    }

    @Override
    public List<Finding> rights() {
      return RightsReader.read(session).tooLargeFor(Purpose.READ, Set.of());
    }

    @Override
    public TableSample sample(Table table) {
      SampleLimits limits = SampleLimits.defaults();
      return Sampler.sample(
          session, table, new SampleLimits(sampleRows, limits.valueLength(), limits.bytes()));
    }

    @Override
    public boolean values(Table table, List<Column> columns, Depth depth, ColumnReader.Rows rows) {
      int most = depth == Depth.MANY ? keyRows : inclusionRows;
      return ColumnReader.read(session, table, columns, most, LONGEST_KEY, rows) < most;
    }

    @Override
    public void contents(
        Table table, Column column, Look looked, Consumer<ContentReader.Content> to) {
      ContentReader.read(session, table, column, looked.limits(), to);
    }

    @Override
    public List<Inclusion> inclusions(Schema schema, List<RelationCandidate> toOneColumn) {
      return InclusionTester.testAll(
          session, toOneColumn.stream().map(c -> candidate(schema, c)).toList(), inclusionRows);
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
      session.close();
      connections.close();
    }
  }
}
