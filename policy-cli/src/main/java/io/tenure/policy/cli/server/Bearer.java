package io.tenure.policy.cli.server;

import io.tenure.policy.cli.say.CliException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An access token; it comes from a file or from the environment, and is shown nowhere. */
public record Bearer(String value) {

  /** Name of the variable that may hold the token. */
  public static final String VARIABLE = "TENURE_TOKEN";

  /**
   * The token of a file, or else of the environment.
   *
   * @param file null where none was named
   * @param variable value of {@link #VARIABLE}, null where it is not set
   */
  public static Bearer from(Path file, String variable) {
    if (file == null && variable == null) {
      throw CliException.usage(
          "A token is needed: name a file with --token-file, or set " + VARIABLE + ".");
    }
    String token = file == null ? variable : read(file);
    if (!token.strip().matches("[A-Za-z0-9._~+/=-]{1,16000}")) {
      throw CliException.usage(
          (file == null ? VARIABLE : file.toString()) + " does not hold an access token.");
    }
    return new Bearer(token.strip());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw CliException.usage("The token file " + file + " cannot be read.");
    }
  }

  @Override
  public String toString() {
    return "Bearer[...]";
  }
}
