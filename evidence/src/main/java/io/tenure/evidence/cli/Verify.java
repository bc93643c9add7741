package io.tenure.evidence.cli;

import io.tenure.evidence.certificate.Certificate;
import io.tenure.evidence.certificate.CertificateCheck;
import io.tenure.evidence.certificate.CertificateCheck.Report;
import io.tenure.evidence.note.NoteKey;
import io.tenure.evidence.receipt.KeySet;
import io.tenure.evidence.receipt.ReceiptCheck;
import io.tenure.evidence.receipt.ReceiptKey;
import io.tenure.evidence.receipt.ReceiptReport;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Checks certificates of disposal and receipts of consent without any server: {@code verify [--key
 * KEYFILE] [--jwks FILE] FILE...}. Ends with 0 when all are valid, 1 when one is not, 2 when it was
 * called wrongly or a file cannot be read.
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
    var receiptKeys = new ArrayList<ReceiptKey>();
    try {
      for (int i = 0; i < args.size(); i++) {
        if (args.get(i).equals("--key") && i + 1 < args.size()) {
          keys.addAll(keys(Path.of(args.get(++i))));
        } else if (args.get(i).equals("--jwks") && i + 1 < args.size()) {
          receiptKeys.addAll(KeySet.parse(Files.readString(Path.of(args.get(++i)))));
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
    var receipts =
        receiptKeys.isEmpty() ? ReceiptCheck.withoutTrust() : ReceiptCheck.trusting(receiptKeys);
    List<Checked> checked =
        files.parallelStream().map(file -> verify(check, receipts, file)).toList();
    checked.forEach(c -> out.print(c.lines()));
    int worst = checked.stream().mapToInt(Checked::code).max().orElse(UNUSABLE);
    if (worst == VALID) {
      advise(checked, Kind.CERTIFICATE, keys.isEmpty(), "--key KEYFILE");
      advise(checked, Kind.RECEIPT, receiptKeys.isEmpty(), "--jwks FILE");
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

  private enum Kind {
    CERTIFICATE,
    RECEIPT
  }

  private record Checked(Kind kind, int code, String lines) {}

  private void advise(List<Checked> checked, Kind kind, boolean untrusted, String flag) {
    if (untrusted && checked.stream().anyMatch(c -> c.kind() == kind)) {
      out.println(
          "Checked against the key inside each file. Give %s to check who signed.".formatted(flag));
    }
  }

  private static Checked verify(CertificateCheck check, ReceiptCheck receipts, Path file) {
    try {
      if (Files.size(file) > MAX_FILE) {
        return new Checked(
            Kind.CERTIFICATE,
            INVALID,
            "INVALID %s%n  form: the file is too large%n".formatted(file));
      }
      byte[] bytes = Files.readAllBytes(file);
      return looksLikeReceipts(bytes) ? receipts(receipts, file, bytes) : one(check, file, bytes);
    } catch (IOException e) {
      return new Checked(
          Kind.CERTIFICATE,
          UNUSABLE,
          "UNREADABLE %s: %s%n".formatted(file, e.getClass().getSimpleName()));
    }
  }

  /** A certificate is a JSON object; receipts are compact JWS, one a line. */
  private static boolean looksLikeReceipts(byte[] bytes) {
    return bytes.length > 0 && bytes[0] != '{';
  }

  private static Checked receipts(ReceiptCheck check, Path file, byte[] bytes) {
    var lines = new StringBuilder();
    int worst = VALID;
    List<String> texts =
        new String(bytes, StandardCharsets.ISO_8859_1)
            .lines()
            .filter(line -> !line.isEmpty())
            .toList();
    for (int i = 0; i < texts.size(); i++) {
      ReceiptReport report = check.check(texts.get(i));
      lines.append(ReceiptLines.of(report, texts.size() == 1 ? "" + file : file + ":" + (i + 1)));
      worst = report.valid() ? worst : INVALID;
    }
    return new Checked(Kind.RECEIPT, worst, lines.toString());
  }

  private static Checked one(CertificateCheck check, Path file, byte[] bytes) {
    Report report = check.check(bytes);
    if (report.valid()) {
      return new Checked(
          Kind.CERTIFICATE, VALID, "VALID   %s%n".formatted(file) + summary(report.certificate()));
    }
    String faults =
        report.faults().stream()
            .map(
                f -> "  %s: %s%n".formatted(f.part().name().toLowerCase(Locale.ROOT), f.sentence()))
            .collect(Collectors.joining());
    return new Checked(Kind.CERTIFICATE, INVALID, "INVALID %s%n".formatted(file) + faults);
  }

  private static String summary(Certificate c) {
    var lines = new StringBuilder();
    line(
        lines,
        "serial    %s, revision %d, issued %s by %s",
        c.serial(),
        c.revision(),
        c.issuedAt(),
        c.origin());
    line(
        lines,
        "what      %s of %s in %s: %s",
        c.legal().disposition(),
        c.object().dataset(),
        c.target().system(),
        c.method().category());
    c.legal().rules().stream()
        .filter(Certificate.Rule::decided)
        .forEach(r -> line(lines, "why       %s (%s), end %s", r.id(), r.citation(), r.ends()));
    line(
        lines,
        "checked   %s, %s, with the credential '%s'",
        c.verification().result(),
        c.verification().at(),
        c.verification().credential());
    c.residual().forEach(r -> line(lines, "remains   %s: %s", r.where(), r.why()));
    return lines.toString();
  }

  private static void line(StringBuilder lines, String form, Object... values) {
    lines.append("  ").append(form.formatted(values)).append(System.lineSeparator());
  }

  private int usage() {
    out.println("Usage: verify [--key KEYFILE] [--jwks FILE] FILE...");
    out.println(
        "Checks certificates of disposal and receipts of consent offline. KEYFILE holds verifier keys, one a line, for certificates; the file of --jwks is the key set for receipts.");
    return UNUSABLE;
  }
}
