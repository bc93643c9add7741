package io.tenure.classification.cli.outside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tenure.classification.cli.say.CliException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A running service's answer to "what is in dataset X", asked by one caller over one connection.
 */
public final class DatasetServer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final HttpRequest request;

  /**
   * @param answer full address of the answer
   * @param token null where none is needed
   */
  public DatasetServer(URI answer, String token) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(answer)
            .timeout(Duration.ofSeconds(30))
            .header("Accept", "application/json");
    this.request =
        (token == null ? builder : builder.header("Authorization", "Bearer " + token)).build();
  }

  /**
   * How long the answers took.
   *
   * @param fields in the answer
   * @param milliseconds of each, sorted
   */
  public record Times(int fields, List<Double> milliseconds) {

    /** So many of a hundred answers took at most so long (nearest rank). */
    public double percentile(int percent) {
      int rank = (int) Math.ceil(percent / 100.0 * milliseconds.size());
      return milliseconds.get(Math.max(rank, 1) - 1);
    }
  }

  /** Asks so often, and before that so often without looking at the clock. */
  public Times ask(int warmUp, int times) {
    String body = get();
    for (int i = 1; i < warmUp; i++) {
      body = get();
    }
    List<Double> milliseconds = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      long begin = System.nanoTime();
      body = get();
      milliseconds.add((System.nanoTime() - begin) / 1e6);
    }
    return new Times(fields(body), milliseconds.stream().sorted().toList());
  }

  private String get() {
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw CliException.failed(
            "%s answered with status %d.".formatted(request.uri(), answer.statusCode()));
      }
      return answer.body();
    } catch (IOException e) {
      throw CliException.failed(request.uri() + " cannot be reached.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CliException.failed("Interrupted.");
    }
  }

  private int fields(String body) {
    try {
      return JSON.readTree(body).findValues("fields").stream()
          .filter(JsonNode::isArray)
          .mapToInt(JsonNode::size)
          .max()
          .orElse(0);
    } catch (IOException e) {
      throw CliException.failed(request.uri() + " did not answer with JSON.");
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
