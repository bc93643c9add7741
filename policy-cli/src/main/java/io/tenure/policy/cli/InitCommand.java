package io.tenure.policy.cli;

import io.tenure.policy.cli.read.PolicyReader;
import io.tenure.policy.cli.say.CliException;
import io.tenure.policy.cli.say.Exit;
import io.tenure.policy.domain.pack.Pack;
import io.tenure.policy.store.resource.ShippedPacks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A pack as a file of one's own. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description = "Begins a policy.yaml with the rules of a shipped pack.")
final class InitCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "folder to write policy.yaml into")
  private Path folder;

  @Option(names = "--pack", required = true, paramLabel = "PACK", description = "name of the pack")
  private String pack;

  @Option(names = "--name", description = "name of the policy (that of the pack)")
  private String name;

  @Override
  public Integer call() {
    Path target = folder.resolve(PolicyReader.MAIN);
    if (Files.exists(target)) {
      throw CliException.failed(target + " is there already; name another folder.");
    }
    List<Pack> packs = ShippedPacks.load();
    Pack chosen =
        packs.stream()
            .filter(each -> each.name().equals(pack))
            .findFirst()
            .orElseThrow(
                () ->
                    CliException.usage(
                        "There is no pack of that name; there are "
                            + packs.stream().map(Pack::name).collect(Collectors.joining(", "))
                            + "."));
    PolicyFile.write(target, PolicyYaml.write(name == null ? pack : name, chosen.content()));
    spec.commandLine()
        .getOut()
        .println("%d rules are in %s.".formatted(chosen.rules().size(), target));
    return Exit.OK;
  }
}
