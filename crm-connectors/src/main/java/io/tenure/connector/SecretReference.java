package io.tenure.connector;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A parsed secret reference. */
record SecretReference(Source source, String name) {

  private static final Pattern ENV = Pattern.compile("env:([A-Z][A-Z0-9_]{0,99})");
  private static final Pattern FILE = Pattern.compile("file:([A-Za-z0-9][A-Za-z0-9_.-]{0,99})");

  enum Source {
    ENV,
    FILE
  }

  static SecretReference parse(String reference) {
    String text = reference == null ? "" : reference;
    Matcher env = ENV.matcher(text);
    if (env.matches()) {
      return new SecretReference(Source.ENV, env.group(1));
    }
    Matcher file = FILE.matcher(text);
    if (file.matches() && !file.group(1).contains("..")) {
      return new SecretReference(Source.FILE, file.group(1));
    }
    throw new ConnectorException(
        ConnectorCode.SECRET_INVALID,
        "A secret reference is env:NAME (capital letters, digits, _) or file:NAME (letters, digits, _ . -, no path).");
  }

  /** Certificates are no secret and too long for a variable: always a file. */
  static SecretReference parseFile(String reference) {
    Matcher file = FILE.matcher(reference == null ? "" : reference);
    if (file.matches() && !file.group(1).contains("..")) {
      return new SecretReference(Source.FILE, file.group(1));
    }
    throw new ConnectorException(
        ConnectorCode.SECRET_INVALID,
        "A reference to trusted certificates is file:NAME (letters, digits, _ . -, no path).");
  }
}
