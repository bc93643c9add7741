package io.tenure.disposal.client.system;

import io.tenure.connector.Connections;
import io.tenure.connector.ConnectorCode;
import io.tenure.connector.ConnectorException;
import io.tenure.connector.Credential;
import io.tenure.connector.Purpose;
import io.tenure.connector.SecretResolver;
import io.tenure.connector.SessionLimits;
import io.tenure.connector.SystemAddress;
import io.tenure.connector.map.DataMap;
import io.tenure.disposal.client.system.ClassificationApi.Stopped;
import io.tenure.disposal.client.system.ClassificationApi.StopsAnswer;
import io.tenure.disposal.client.system.ClassificationApi.SystemAnswer;
import io.tenure.disposal.client.system.ClassificationApi.Systems;
import io.tenure.disposal.domain.DisposalError;
import io.tenure.disposal.domain.run.MapStops;
import io.tenure.disposal.usecase.system.CrmReader;
import io.tenure.disposal.usecase.system.CrmSystem;
import io.tenure.disposal.usecase.system.SystemDirectory;
import io.tenure.kit.client.Upstream;
import io.tenure.kit.client.UpstreamException;
import io.tenure.kit.problem.TenureException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** Asks classification-service; remembers maps only to ask whether they are still the same. */
@ApplicationScoped
class ClassificationDirectory implements SystemDirectory {

  private static final String SERVICE = "classification-service";
  private static final int PAGE = 200;

  /** A map with the tag it came with. */
  private record Tagged(String etag, DataMap map) {}

  private final ClassificationApi api;
  private final SecretResolver secrets;
  private final Map<UUID, Tagged> maps = new ConcurrentHashMap<>();

  ClassificationDirectory(
      @RestClient ClassificationApi api,
      @ConfigProperty(name = "TENURE_SECRETS_DIR") Optional<String> secrets) {
    this.api = api;
    this.secrets = SecretResolver.of(System.getenv(), secrets.map(Path::of).orElse(null));
  }

  @Override
  public List<CrmSystem> systems() {
    List<CrmSystem> all = new ArrayList<>();
    String cursor = null;
    do {
      String from = cursor;
      Systems page = ask(() -> api.systems(PAGE, from));
      page.items().forEach(system -> all.add(read(system)));
      cursor = page.next();
    } while (cursor != null);
    return all;
  }

  @Override
  public CrmSystem system(UUID systemId) {
    return find(() -> api.system(systemId))
        .map(ClassificationDirectory::read)
        .orElseThrow(() -> notFound());
  }

  @Override
  public DataMap map(UUID systemId) {
    Tagged known = maps.get(systemId);
    RestResponse<DataMap> answer =
        find(() -> api.map(systemId, known == null ? null : known.etag()))
            .orElseThrow(
                () ->
                    new TenureException(
                        DisposalError.SYSTEM_MAP_MISSING,
                        "Confirm the system's data map first, in classification-service."));
    if (answer.getStatus() == 304 && known != null) {
      return known.map();
    }
    DataMap map = ask(answer::getEntity);
    if (map == null || map.version() < 1 || !systemId.toString().equals(map.systemId())) {
      throw new TenureException(
          DisposalError.CLASSIFICATION_ANSWER_INVALID,
          "The answer is no confirmed map of this system.");
    }
    String etag = answer.getHeaderString("ETag");
    if (etag != null) {
      maps.put(systemId, new Tagged(etag, map));
    }
    return map;
  }

  @Override
  public MapStops stops(UUID systemId) {
    StopsAnswer answer = find(() -> api.stops(systemId)).orElseThrow(() -> notFound());
    if (answer == null || answer.system() == null || answer.datasets() == null) {
      throw new TenureException(
          DisposalError.CLASSIFICATION_ANSWER_INVALID,
          "The answer does not say what open findings stop.");
    }
    return new MapStops(
        !answer.system().isEmpty(),
        answer.datasets().stream().map(Stopped::dataset).collect(Collectors.toSet()));
  }

  @Override
  public Connections connections(CrmSystem system, Purpose purpose) {
    SessionLimits limits = SessionLimits.defaults(purpose);
    return Connections.open(
        system.address(),
        credential(system, purpose),
        purpose,
        system.ca() == null
            ? limits
            : limits.withTrustedCertificates(secrets.certificates(system.ca())));
  }

  private Credential credential(CrmSystem system, Purpose purpose) {
    String reference = system.credentials().get(purpose);
    if (reference == null) {
      throw new ConnectorException(
          ConnectorCode.SECRET_MISSING, "The system has no credential for " + purpose + ".");
    }
    return secrets.resolve(reference);
  }

  private static CrmSystem read(SystemAnswer answer) {
    Map<Purpose, String> credentials = new EnumMap<>(Purpose.class);
    if (answer.credentials() != null) {
      put(credentials, Purpose.READ, answer.credentials().read());
      put(credentials, Purpose.ERASE, answer.credentials().erase());
      put(credentials, Purpose.VERIFY, answer.credentials().verify());
    }
    try {
      SystemAddress address =
          new SystemAddress(
              answer.kind(),
              answer.host(),
              answer.port(),
              answer.database(),
              answer.tls(),
              answer.schemas());
      return new CrmSystem(
          answer.id(),
          answer.key(),
          answer.name(),
          address,
          credentials,
          answer.ca(),
          "ALLOWED".equals(answer.erasing()));
    } catch (ConnectorException e) {
      throw CrmReader.translate(e);
    }
  }

  private static void put(Map<Purpose, String> credentials, Purpose purpose, String reference) {
    if (reference != null) {
      credentials.put(purpose, reference);
    }
  }

  private static TenureException notFound() {
    return new TenureException(
        DisposalError.SYSTEM_NOT_FOUND, "classification-service knows no system with this id.");
  }

  private static <T> Optional<T> find(Supplier<T> call) {
    try {
      return Upstream.find(SERVICE, call);
    } catch (UpstreamException e) {
      throw unavailable(e);
    }
  }

  private static <T> T ask(Supplier<T> call) {
    try {
      return Upstream.call(SERVICE, call);
    } catch (UpstreamException e) {
      throw unavailable(e);
    }
  }

  private static TenureException unavailable(UpstreamException e) {
    return new TenureException(
        DisposalError.CLASSIFICATION_UNAVAILABLE, "classification-service: " + e.getMessage(), e);
  }
}
