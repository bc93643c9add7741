package io.tenure.evidence.cli;

import io.tenure.evidence.certificate.Certificate;
import io.tenure.evidence.certificate.CertificateCheck;
import io.tenure.evidence.certificate.CertificateCheck.Report;
import io.tenure.evidence.note.NoteKey;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks certificate files without any server: {@code verify [--key KEYFILE] FILE...}. Ends with 0
 * when all are valid, 1 when one is not, 2 when it was called wrongly or a file cannot be read.
 */
public final class Verify {
  private static final int VALID = 0;
  private static final int INVALID = 1;
  private static final int UNUSABLE = 2;
  private static final long MAX_FILE = 4L << 20;

  private final PrintStream out;

  Verify(PrintStream out) {
    this.out = out;
  }

  /** Called by {@code ./tenure verify}. */
  public static void main(String[] args) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(new Verify(out).run(List.of(args)));
  }

  int run(List<String> args) {
    var files = new ArrayList<Path>();
    var keys = new ArrayList<NoteKey>();
    try {
      for (int i = 0; i < args.size(); i++) {
        if (args.get(i).equals("--key") && i + 1 < args.size()) {
          keys.addAll(keys(Path.of(args.get(++i))));
        } else if (args.get(i).startsWith("--")) {
          return usage();
        } else {
          files.add(Path.of(args.get(i)));
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      out.println("The key file cannot be used: " + e.getMessage());
      return UNUSABLE;
    }
    if (files.isEmpty()) {
      return usage();
    }
    var check = keys.isEmpty() ? CertificateCheck.withoutTrust() : CertificateCheck.trusting(keys);
    int worst = files.stream().mapToInt(file -> verify(check, file)).max().orElse(UNUSABLE);
    if (keys.isEmpty() && worst == VALID) {
      out.println(
          "Checked against the key inside each file. Give --key KEYFILE to check who signed.");
    }
    return worst;
  }

  private static List<NoteKey> keys(Path file) throws IOException {
    List<NoteKey> keys =
        Files.readString(file)
            .lines()
            .map(String::strip)
            .filter(l -> !l.isEmpty())
            .map(NoteKey::parse)
            .toList();
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("it holds no key");
    }
    return keys;
  }

  private int verify(CertificateCheck check, Path file) {
    try {
      if (Files.size(file) > MAX_FILE) {
        out.println("INVALID " + file + "\n  form: the file is too large for a certificate");
        return INVALID;
      }
      Report report = check.check(Files.readAllBytes(file));
      out.println((report.valid() ? "VALID   " : "INVALID ") + file);
      report
          .faults()
          .forEach(
              f ->
                  out.println(
                      "  "
                          + f.part().name().toLowerCase(java.util.Locale.ROOT)
                          + ": "
                          + f.sentence()));
      if (report.valid()) {
        summary(report.certificate());
      }
      return report.valid() ? VALID : INVALID;
    } catch (IOException e) {
      out.println("UNREADABLE " + file + ": " + e.getClass().getSimpleName());
      return UNUSABLE;
    }
  }

  private void summary(Certificate c) {
    out.printf(
        "  serial    %s, revision %d, issued %s by %s%n",
        c.serial(), c.revision(), c.issuedAt(), c.origin());
    out.printf(
        "  what      %s of %s in %s: %s%n",
        c.legal().disposition(), c.object().dataset(), c.target().system(), c.method().category());
    c.legal().rules().stream()
        .filter(Certificate.Rule::decided)
        .forEach(r -> out.printf("  why       %s (%s), end %s%n", r.id(), r.citation(), r.ends()));
    out.printf(
        "  checked   %s, %s, with the credential '%s'%n",
        c.verification().result(), c.verification().at(), c.verification().credential());
    c.residual().forEach(r -> out.printf("  remains   %s: %s%n", r.where(), r.why()));
  }

  private int usage() {
    out.println("Usage: verify [--key KEYFILE] FILE...");
    out.println(
        "Checks certificates of disposal offline. KEYFILE holds verifier keys, one a line.");
    return UNUSABLE;
  }
}
