package io.tenure.acceptance.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.acceptance.door.Command.Ended;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./tenure} says when nothing has to be started, or nothing can be. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UsageTest {
  private static final List<String> JDK_FOLDERS =
      List.of(
          "/usr/lib/jvm",
          "/usr/lib64/jvm",
          "/usr/java",
          "/opt/java",
          "/usr/local/java",
          "/opt/hostedtoolcache");

  private Path folder;
  private Checkout checkout;
  private Door door;

  @BeforeAll
  void open(@TempDir Path temporary) throws IOException {
    folder = temporary;
    checkout = Checkout.in(folder);
    door = new Door(checkout);
  }

  @AfterAll
  void close() {
    if (checkout != null) {
      checkout.close();
    }
  }

  @Test
  void helpNamesAllCommandsPortsAndCodes() throws Exception {
    String help = door.run("help").with(0).output();
    assertThat(help)
        .contains(
            "./tenure demo", "./tenure test", "./tenure up", "./tenure down", "./tenure status")
        .contains("./tenure logs", "./tenure verify", "./tenure policy", "./tenure help")
        .contains("./tenure classify evaluate", "./tenure map")
        .contains(
            "--policy-port 8081", "--shop-port 8090", "TENURE_POLICY_PORT", "Exit codes: 0 done");
    assertThat(door.run("--help").with(0).output()).isEqualTo(help);
    assertThat(door.run().with(0).output()).isEqualTo(help);
    assertThat(door.run("demo", "--help").with(0).output()).contains("--keep", "--disposal-port");
  }

  @Test
  void unknownCommandAndFlagAreWrongUsage() throws Exception {
    Ended unknown = door.run("dispose").with(2).saysOneSentence();
    assertThat(unknown.output()).contains("dispose", "./tenure help");
    assertThat(door.run("demo", "--nonsense").with(2).output()).contains("--nonsense");
    assertThat(door.run("up", "--policy-port", "many").with(2).output()).contains("many");
    door.run("verify").with(2);
  }

  /** The guide's example, with nothing running. */
  @Test
  void policyIsCheckedAndTestedWithoutAServer() throws Exception {
    Path example =
        Path.of(System.getProperty("tenure.root", ".."), "docs/examples/sales-policy")
            .toAbsolutePath()
            .normalize();
    assertThat(door.run("policy", "--help").with(0).output())
        .contains("validate", "test", "diff", "plan", "apply", "export");
    assertThat(door.run("policy", "validate", example.toString()).with(0).output())
        .contains("Nothing to say against it.");
    assertThat(door.run("policy", "test", example.toString()).with(0).output())
        .contains("8 of 8 cases hold.");
    Path broken = Files.createDirectories(folder.resolve("a policy with a mistake"));
    Files.writeString(
        broken.resolve("policy.yaml"),
        Files.readString(example.resolve("policy.yaml")).replace("P24M", "P1Y2W"));
    Files.createDirectories(broken.resolve("rules"));
    Files.copy(
        example.resolve("rules/germany.yaml"), broken.resolve("rules").resolve("germany.yaml"));
    assertThat(door.run("policy", "validate", broken.toString()).with(1).output())
        .contains("policy.yaml:15:", "PERIOD_INVALID");
    door.run("policy", "validate", folder.toString()).with(2).saysOneSentence();
    door.run("policy").with(2);
    door.leftNothing();
  }

  /** Invented data, with nothing running. */
  @Test
  void classificationIsMeasuredWithoutAServer() throws Exception {
    Path labelled = Files.createDirectories(folder.resolve("labelled data"));
    Files.writeString(
        labelled.resolve("cdm_fields_part.csv"),
        """
        entity,attribute,data_type,fideslang_mapped
        Contact,emailAddress,email,user.contact.email
        Contact,"row
        version",integer,
        """);
    assertThat(door.run("classify", "--help").with(0).output()).contains("evaluate");
    assertThat(door.run("classify", "evaluate", labelled.toString()).with(0).output())
        .containsPattern("macro F1 +1\\.000 +at least 0\\.85 +reached")
        .contains("2 attributes", "G1   not measured: file fides_fields.csv");
    Files.writeString(labelled.resolve("cdm_fields.csv"), "entity\n");
    door.run("classify", "evaluate", labelled.toString()).with(2).saysOneSentence();
    door.run("classify").with(2);
    door.leftNothing();
  }

  @Test
  void nothingRunsSoStatusSaysSo() throws Exception {
    assertThat(door.run("status").with(6).output()).contains("Tenure is not running.");
    assertThat(door.run("down").with(0).output()).contains("Nothing was running.");
  }

  @Test
  void takenPortIsOneSentence() throws Exception {
    try (ServerSocket other =
        new ServerSocket(door.port("disposal"), 1, InetAddress.getLoopbackAddress())) {
      for (String command : List.of("demo", "up")) {
        Ended ended = door.run(command).with(3).saysOneSentence();
        assertThat(ended.output())
            .contains(String.valueOf(other.getLocalPort()), "--disposal-port PORT");
        assertThat(checkout.processes()).isEmpty();
      }
    }
    door.leftNothing();
  }

  @Test
  void takenManagementPortIsOneSentence() throws Exception {
    try (ServerSocket other =
        new ServerSocket(door.port("consent") + 1_000, 1, InetAddress.getLoopbackAddress())) {
      Ended ended = door.run("up").with(3).saysOneSentence();
      assertThat(ended.output())
          .contains(String.valueOf(other.getLocalPort()), "consent", "--consent-port PORT");
    }
    door.leftNothing();
  }

  @Test
  void portsThatMakeNoSenseAreOneSentence() throws Exception {
    door.run("up", "--policy-port", "70000").with(1).saysOneSentence();
    String twice = String.valueOf(door.port("policy"));
    Ended ended = door.run("up", "--consent-port", twice).with(1).saysOneSentence();
    assertThat(ended.output()).contains(twice, "policy", "consent");
    door.leftNothing();
  }

  /** In a mount namespace in which the usual places of JDKs are empty. */
  @Test
  void missingJdkIsOneSentence() throws Exception {
    for (String path : List.of("/usr/bin:/bin", "")) {
      Ended ended = withoutJdk(path).with(4).saysOneSentence();
      assertThat(ended.output().lines()).as(ended.output()).hasSize(1);
      assertThat(ended.output()).contains("JDK 25", "https://adoptium.net");
    }
  }

  /** A JDK 21 is found and not taken. */
  @Test
  void otherJdkIsNotTaken() throws Exception {
    Path other = Files.createDirectories(folder.resolve("jdk 21/bin")).getParent();
    Files.writeString(
        other.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"21.0.9\"\n");
    for (String program : List.of("java", "javac")) {
      Files.createFile(
          other.resolve("bin").resolve(program),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    }
    Ended ended = withoutJdk(other.resolve("bin") + ":/usr/bin:/bin").with(4).saysOneSentence();
    assertThat(ended.output()).contains("JDK 25");
  }

  @Test
  void failedBuildNamesItsLog() throws Exception {
    Path tree = Files.createDirectories(folder.resolve("a tree that does not compile"));
    Files.copy(checkout.folder().resolve("tenure"), tree.resolve("tenure"));
    tree.resolve("tenure").toFile().setExecutable(true);
    Path maven = tree.resolve("mvnw");
    Files.writeString(maven, "#!/bin/sh\necho '[ERROR] COMPILATION ERROR'\nexit 1\n");
    maven.toFile().setExecutable(true);

    Ended ended =
        Command.run(List.of(), tree.resolve("tenure"), Map.of(), List.of("demo"))
            .with(5)
            .saysOneSentence();

    assertThat(ended.output()).contains("COMPILATION ERROR", ".tenure/build.log");
  }

  @Test
  void ctrlCWhileItBuildsEndsTheBuild() throws Exception {
    Path tree = Files.createDirectories(folder.resolve("a tree that takes long"));
    Files.copy(checkout.folder().resolve("tenure"), tree.resolve("tenure"));
    tree.resolve("tenure").toFile().setExecutable(true);
    Path maven = tree.resolve("mvnw");
    Files.writeString(maven, "#!/bin/sh\nsleep 600 &\ntouch begun\nwait\n");
    maven.toFile().setExecutable(true);
    for (int exit : List.of(130, 143)) {
      Files.deleteIfExists(tree.resolve("begun"));
      Command command = Command.start(List.of(), tree.resolve("tenure"), Map.of(), List.of("up"));
      command.said("Building Tenure");
      while (Files.notExists(tree.resolve("begun"))) {
        Thread.sleep(20);
      }
      (exit == 130 ? command.interruptGroup() : command.terminate())
          .await(Duration.ofSeconds(30))
          .with(exit);
      assertThat(Processes.of(tree)).isEmpty();
    }
  }

  private Ended withoutJdk(String path) throws Exception {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Path script = folder.resolve("without-jdk.sh");
    StringBuilder text = new StringBuilder("set -e\n");
    for (String place : JDK_FOLDERS) {
      if (Files.isDirectory(Path.of(place))) {
        text.append("mount --bind '").append(empty).append("' ").append(place).append('\n');
      }
    }
    text.append("exec env -i HOME=/nonexistent PATH='").append(path).append("' /bin/bash \"$@\"\n");
    Files.writeString(script, text);
    List<String> namespace = List.of("unshare", "-U", "-r", "-m", "bash");
    Process trial =
        new ProcessBuilder("unshare", "-U", "-r", "-m", "true")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Assumptions.assumeTrue(
        trial.waitFor() == 0, "this machine allows no mount namespace, so no JDK can be hidden");
    List<String> prefix = new java.util.ArrayList<>(namespace);
    prefix.add(script.toString());
    return Command.run(prefix, checkout.script(), Map.of(), List.of("demo"));
  }
}
