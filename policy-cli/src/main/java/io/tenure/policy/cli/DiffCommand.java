package io.tenure.policy.cli;

import io.tenure.policy.cli.say.Exit;
import io.tenure.policy.cli.say.Shown;
import io.tenure.policy.domain.lock.Held;
import io.tenure.policy.domain.lock.Locks;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Two policies side by side. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Shows what differs between two policies, rule by rule.",
      "A side is a folder, the address of a service (its version in effect), or the address of a version:",
      "https://.../api/v1/policies/ID/versions/N"
    })
final class DiffCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ServerOptions server;

  @Parameters(index = "0", paramLabel = "DIR|URL", description = "what it was")
  private String before;

  @Parameters(index = "1", paramLabel = "DIR|URL", description = "what it is to be")
  private String after;

  @Option(names = "--exit-code", description = "end with 7 where something differs")
  private boolean exitCode;

  @Override
  public Integer call() {
    Side old = Side.of(before, server);
    Side now = Side.of(after, server);
    PrintWriter out = spec.commandLine().getOut();
    out.println("From " + Shown.of(old.shown()) + " to " + Shown.of(now.shown()) + ":");
    boolean differs = new DiffText(out).print(old.content(), now.content());
    Locks.check(
            new Held("the first of the two", old.content()),
            now.content(),
            now.bindings(),
            Clock.systemUTC().instant())
        .forEach(
            f -> out.println(Shown.of("! %s %s: %s".formatted(f.code(), f.place(), f.message()))));
    return exitCode && differs ? Exit.DIFFERENT : Exit.OK;
  }
}
