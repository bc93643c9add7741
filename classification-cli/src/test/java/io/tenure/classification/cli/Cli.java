package io.tenure.classification.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The command as a person runs it, and folders to run it on. */
public final class Cli {
  private Cli() {}

  /** How it ended, and what it said. */
  public record Ran(int exit, String out, String err) {

    /** What it said as JSON of one measure. */
    public JsonNode measure(String id) {
      try {
        return StreamSupport.stream(
                new ObjectMapper().readTree(out).path("measures").spliterator(), false)
            .filter(measure -> measure.path("id").asText().equals(id))
            .findFirst()
            .orElseThrow();
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(out + err, e);
      }
    }

    /** A figure of a measure; not a number where it is undefined. */
    public double figure(String id, String name) {
      JsonNode value =
          StreamSupport.stream(measure(id).path("figures").spliterator(), false)
              .filter(figure -> figure.path("name").asText().equals(name))
              .findFirst()
              .orElseThrow()
              .path("value");
      return value.isNull() ? Double.NaN : value.asDouble();
    }

    /** The notes of a measure. */
    public String notes(String id) {
      return measure(id).path("notes").toString();
    }
  }

  public static Ran run(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        Main.run(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
    return new Ran(exit, out.toString(), err.toString());
  }

  /** One measure of a folder, as JSON with details. */
  public static Ran measured(String id, Path folder, Object... more) {
    return run(
        Stream.concat(
                Stream.of("evaluate", folder, "--measure", id, "--format", "json", "--details"),
                Stream.of(more))
            .toArray());
  }

  /** A folder of invented data; which figures it has was worked out by hand. */
  public static Path folder(String name) {
    try {
      return Path.of(Cli.class.getResource(name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
