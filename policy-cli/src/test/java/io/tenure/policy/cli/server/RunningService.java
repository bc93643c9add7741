package io.tenure.policy.cli.server;

import io.tenure.kit.testing.process.ServiceProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The built policy-service, and what others do in it. */
public final class RunningService implements AutoCloseable {
  private final ServiceProcess service;

  private RunningService(ServiceProcess service) {
    this.service = service;
  }

  /** Starts it; skips the test where the service is not built. */
  public static RunningService start(Path root) throws IOException, InterruptedException {
    return new RunningService(ServiceProcess.start(root, "policy-service", Map.of()));
  }

  public String url() {
    return service.url();
  }

  /** A token of that person, in a file. */
  public Path tokenFile(Path folder, String subject, String role) throws IOException {
    return Files.writeString(
        folder.resolve(subject + ".token"), service.token(subject, role) + "\n");
  }

  /** The service as that person sees it. */
  Http as(String subject, String role) {
    return new Http(URI.create(url()), new Bearer(service.token(subject, role)));
  }

  /** Somebody else amends a shipped obligation. */
  public void amendedBySomebodyElse(String obligation) {
    String path = "/obligations/" + obligation;
    try (Http lawyer = as("lawyer", "policy-author")) {
      lawyer.put(
          path + "/amendment",
          Map.of("set", Map.of("notes", "read"), "reason", "Counsel read it.", "source", "Opinion"),
          lawyer.get(path).etag());
    }
  }

  /** Another person approves what was handed in, and puts it into effect. */
  public void approveAndActivate(RemoteVersion version) {
    String path = "/policies/" + version.policyId() + "/versions/" + version.number();
    try (Http approver = as("approver", "policy-approver")) {
      approver.post(path + "/approve", Map.of("digest", version.digest()), key("approve", path));
      approver.post(path + "/activate", Map.of("runUnapproved", false), key("activate", path));
    }
  }

  private static String key(String act, String path) {
    return act + path.replace('/', '.');
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
