package io.tenure.quickstart.cli;

import io.tenure.quickstart.crm.CrmSize;
import io.tenure.quickstart.stack.Supervisor;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The process behind {@code up} and {@code demo} that keeps all others; not for people. */
@Command(name = "supervise", hidden = true)
final class SuperviseCommand implements Callable<Integer> {
  @Mixin private PortOptions ports;

  @Option(names = "--installation", required = true)
  private String installation;

  @Option(names = "--today", required = true)
  private LocalDate today;

  @Option(names = "--size", defaultValue = "SMALL")
  private CrmSize size;

  @Override
  public Integer call() {
    return new Supervisor(Home.installation(installation, ports.ports())).run(size, today);
  }
}
