package io.tenure.quickstart.demo;

import static io.tenure.quickstart.stack.ServiceName.DISPOSAL;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.quickstart.server.QuickstartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Saves the certificates and has the offline verifier look at them. */
final class CertificateSteps {
  private static final int AT_ONCE = 2_000;
  private final Api api;
  private final Story story;
  private final Path folder;

  CertificateSteps(Api api, Story story, Path folder) {
    this.api = api;
    this.story = story;
    this.folder = folder;
  }

  void run(String run) {
    story.chapter("Certificates, verified offline");
    List<Path> files = save(run);
    story.check(!files.isEmpty(), "%,d certificates were saved.", files.size());
    boolean valid = true;
    for (int i = 0; i < files.size(); i += AT_ONCE) {
      valid &= verify(files.subList(i, Math.min(files.size(), i + AT_ONCE))) == 0;
    }
    story.check(
        valid, "The verifier finds signature, inclusion and checkpoint of each to be right.");
    if (!files.isEmpty()) {
      story.check(verify(List.of(tampered(files.getFirst()))) != 0, "A changed byte is found.");
    }
  }

  private List<Path> save(String run) {
    List<Path> files = new ArrayList<>();
    try {
      Path archive = Files.createTempFile("certificates", ".zip");
      try {
        api.download("auditor", DISPOSAL, "/runs/" + run + "/certificates/archive", archive);
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
          for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
            Path file = folder.resolve(e.getName().replaceAll("[^A-Za-z0-9.-]", "_"));
            Files.copy(zip, file, StandardCopyOption.REPLACE_EXISTING);
            files.add(file);
          }
        }
      } finally {
        Files.delete(archive);
      }
      JsonNode key = api.get("auditor", DISPOSAL, "/ledger/key");
      Files.writeString(
          folder.resolve("ledger.key"), key.isTextual() ? key.asText() : key.path("key").asText());
    } catch (IOException e) {
      throw new QuickstartException("The certificates cannot be saved to " + folder + ".", e);
    }
    return files;
  }

  private Path tampered(Path certificate) {
    try {
      String text = Files.readString(certificate);
      int middle = text.length() / 2;
      while (!Character.isLetterOrDigit(text.charAt(middle))) {
        middle++;
      }
      char other = text.charAt(middle) == 'A' ? 'B' : 'A';
      Path copy = Files.createTempFile("tampered", ".json");
      copy.toFile().deleteOnExit();
      return Files.writeString(
          copy, text.substring(0, middle) + other + text.substring(middle + 1));
    } catch (IOException e) {
      throw new QuickstartException("A certificate cannot be copied.", e);
    }
  }

  /** In a process of its own that knows nothing but the files. */
  private static int verify(List<Path> files) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "io.tenure.evidence.cli.Verify"));
    files.forEach(file -> command.add(file.toString()));
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new QuickstartException("The verifier cannot be started.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new QuickstartException("Interrupted.", e);
    }
  }
}
