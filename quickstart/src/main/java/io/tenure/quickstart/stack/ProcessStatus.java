package io.tenure.quickstart.stack;

import io.tenure.quickstart.server.FreePorts;
import io.tenure.quickstart.server.PidFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How one process is.
 *
 * @param pid 0 where it has ended
 * @param memoryMegabytes resident memory; 0 where the machine does not say
 */
public record ProcessStatus(String name, long pid, long memoryMegabytes, int port, boolean ready) {

  /** The state of all processes of an installation. */
  public static List<ProcessStatus> of(Installation installation) {
    PidFiles pids = new PidFiles(installation.state());
    return Stream.of("postgres", "keycloak", "policy", "classification", "consent", "disposal")
        .map(name -> of(installation, pids, name))
        .toList();
  }

  private static ProcessStatus of(Installation installation, PidFiles pids, String name) {
    long pid = pids.running(name).map(r -> r.process().pid()).orElse(0L);
    int port = installation.ports().of(name);
    boolean ready =
        pid != 0
            && (name.equals("postgres")
                ? !FreePorts.free(port)
                : ServiceProcess.Health.ready(installation, name));
    return new ProcessStatus(name, pid, memory(pid), port, ready);
  }

  private static long memory(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
