package io.tenure.quickstart.stack;

import io.tenure.quickstart.server.Realm;
import io.tenure.quickstart.server.StateFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** The variables a service is started with; docs/contracts.md says what each means. */
final class ServiceEnvironment {
  private final Installation installation;

  ServiceEnvironment(Installation installation) {
    this.installation = installation;
  }

  Map<String, String> of(ServiceName service) {
    StateFolder state = installation.state();
    Map<String, String> env = new TreeMap<>();
    String name = service.shortName();
    env.put("TENURE_HTTP_PORT", String.valueOf(installation.ports().of(name)));
    env.put("TENURE_MANAGEMENT_PORT", String.valueOf(installation.ports().management().get(name)));
    // One heap of glibc instead of one for each thread: what is freed is used again.
    env.put("MALLOC_ARENA_MAX", "1");
    env.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    env.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
    env.put("TENURE_DB_HOST", "127.0.0.1");
    env.put("TENURE_DB_PORT", String.valueOf(installation.ports().postgres()));
    env.put("TENURE_DB_NAME", name);
    env.put("TENURE_DB_USER", name);
    env.put("TENURE_DB_PASSWORD", state.password("db-" + name));
    env.put("TENURE_OIDC_ISSUER", installation.issuer());
    if (Realm.SERVICE_ACCOUNTS.contains(service.module())) {
      env.put("TENURE_OIDC_CLIENT_ID", service.module());
      env.put("TENURE_OIDC_CLIENT_SECRET", state.password(Realm.secretFile(service.module())));
    }
    env.put("TENURE_POLICY_URL", installation.url(ServiceName.POLICY));
    env.put("TENURE_CLASSIFICATION_URL", installation.url(ServiceName.CLASSIFICATION));
    env.put("TENURE_CONSENT_URL", installation.url(ServiceName.CONSENT));
    if (service == ServiceName.CLASSIFICATION || service == ServiceName.DISPOSAL) {
      env.put("TENURE_SECRETS_DIR", secretsFolder(service).toString());
    }
    if (service == ServiceName.CONSENT || service == ServiceName.DISPOSAL) {
      env.put("TENURE_SUBJECT_KEY", state.secret("subject-key", ServiceEnvironment::random32));
    }
    if (service == ServiceName.CONSENT) {
      env.put("TENURE_RECEIPT_KEY", state.secret("receipt-key", ServiceEnvironment::signingKey));
      env.put("TENURE_WEBHOOK_KEY", state.secret("webhook-key", ServiceEnvironment::random32));
      env.put("TENURE_LINK_KEY", state.secret("link-key", ServiceEnvironment::random32));
      env.put("TENURE_PUBLIC_URL", installation.url(ServiceName.CONSENT));
      env.put("TENURE_ORGANISATION", "Northwind Demo");
      env.put("TENURE_PERSON_SIGN_IN", "true");
      env.put("TENURE_PERSON_CLIENT_SECRET", state.password(Realm.secretFile(Realm.PREFERENCES)));
      env.put("TENURE_FORM_ORIGINS", installation.shop());
    }
    if (service == ServiceName.DISPOSAL) {
      env.put("TENURE_RECORD_KEY", state.secret("record-key", ServiceEnvironment::random32));
      env.put("TENURE_LEDGER_KEY", state.secret("ledger-key", ServiceEnvironment::signingKey));
      env.put("TENURE_LEDGER_ORIGIN", "tenure.example/quickstart");
    }
    return env;
  }

  private Path secretsFolder(ServiceName service) {
    Path folder = installation.connectorSecrets(service);
    try {
      return Files.createDirectories(folder);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String random32() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }

  private static String signingKey() {
    try {
      return Base64.getEncoder()
          .encodeToString(
              KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate().getEncoded());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform since 15 has Ed25519", e);
    }
  }
}
