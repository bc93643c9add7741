package io.tenure.quickstart.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.connector.Connections;
import io.tenure.connector.ConnectorException;
import io.tenure.connector.Credential;
import io.tenure.connector.Purpose;
import io.tenure.connector.SessionLimits;
import io.tenure.quickstart.server.Credentials;
import io.tenure.quickstart.server.QuickstartException;
import io.tenure.quickstart.stack.ConnectorSecrets;
import io.tenure.quickstart.stack.Installation;
import io.tenure.quickstart.stack.ServiceName;
import java.io.PrintWriter;
import java.util.Map;

/** Attaches a database of the user's own to a running installation, exactly as its file says. */
public final class AttachedCrm {
  private final CrmFile file;

  public AttachedCrm(CrmFile file) {
    this.file = file;
  }

  /**
   * Connects once with each account and leaves again, before anything is started.
   *
   * @throws QuickstartException with the connector's stable code and its sentence
   */
  public void probe() {
    probe(file.read(), Purpose.READ);
    probe(file.verify(), Purpose.VERIFY);
    probe(file.erase(), Purpose.ERASE);
  }

  private void probe(Credentials account, Purpose purpose) {
    if (account == null) {
      return;
    }
    Credential credential = new Credential(account.user(), account.password());
    SessionLimits limits =
        SessionLimits.defaults(purpose).withTrustedCertificates(file.authorityFile());
    try (Connections connections = Connections.open(file.address(), credential, purpose, limits)) {
      connections.probe();
    } catch (ConnectorException e) {
      throw new QuickstartException(
          "%s: %s (account %s at %s:%d)."
              .formatted(
                  e.code().code(),
                  e.getMessage().replaceFirst("\\.$", ""),
                  account.user(),
                  file.address().host(),
                  file.address().port()),
          e);
    }
  }

  /** Registers the system, looks at it, and says what was found and what comes next. */
  public void attach(Installation installation, PrintWriter out) {
    ConnectorSecrets secrets = new ConnectorSecrets(installation);
    secrets.write(CrmFile.KEY, file.read(), file.erase(), file.verify());
    file.authority().ifPresent(pem -> secrets.certificates(CrmFile.KEY, pem));
    try (Api api = new Api(installation)) {
      String id = register(api);
      out.println("  Looking at the database");
      JsonNode found =
          api.run(
              "connector-admin",
              ServiceName.CLASSIFICATION,
              "/systems/" + id + "/discoveries",
              null,
              (done, total) -> {});
      out.printf(
          "%nFound %d tables with %d columns and %d relations; %d findings.%n",
          found.path("datasets").asLong(),
          found.path("fields").asLong(),
          found.path("relations").asLong(),
          found.path("findings").asLong());
      new Findings(api, id).print(out);
      out.println(
          file.erasing()
              ? "Erasing is allowed by your file; still nothing goes without a policy, a run and a second person's approval."
              : "Tenure only reads: no run can erase anything in this database.");
      out.println("Next steps");
      out.println(
          "  1 look at the proposed data map:  GET /systems/"
              + id
              + "/draft/datasets   (data-steward)");
      out.println("  2 confirm or correct it:          POST /systems/" + id + "/draft/decisions");
      out.println("  3 publish it:                     POST /systems/" + id + "/map-versions");
      out.println("  4 activate a policy, then sync and evaluate: docs/guides/attach-your-crm.md");
    }
  }

  /** What was registered by an earlier file becomes what this one says. */
  private String register(Api api) {
    for (JsonNode system : api.all("connector-admin", ServiceName.CLASSIFICATION, "/systems")) {
      if (system.path("key").asText().equals(CrmFile.KEY)) {
        String path = "/systems/" + system.path("id").asText();
        Api.Answer seen =
            api.call("connector-admin", ServiceName.CLASSIFICATION, "GET", path, null, Map.of());
        api.put(
            "connector-admin", ServiceName.CLASSIFICATION, path, seen.etag(), file.registration());
        return system.path("id").asText();
      }
    }
    return api.post("connector-admin", ServiceName.CLASSIFICATION, "/systems", file.registration())
        .body()
        .path("id")
        .asText();
  }
}
