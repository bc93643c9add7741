package io.tenure.classification.cli.measure;

import static io.tenure.classification.cli.Cli.folder;
import static io.tenure.classification.cli.Cli.measured;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.tenure.classification.cli.Cli.Ran;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** G12 and G13: that they ask and count; how fast something is, no test says. */
class RunningMeasuresTest {
  private static final String TOKEN = "a.token";
  private final AtomicInteger asked = new AtomicInteger();
  private HttpServer server;
  private int fields = 200;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/map",
        exchange -> {
          asked.incrementAndGet();
          boolean known =
              ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
          byte[] body = answer().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(known ? 200 : 401, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void g12CountsTheCellsAndComparesOnlyWithWhatIsThere() {
    Ran ran = measured("G12", folder("tiny"), "--seconds", "1");
    assertThat(ran.measure("G12").path("status").asText()).isEqualTo("NOT_COMPARED");
    assertThat(ran.measure("G12").path("rows").asInt())
        .as("cells that hold something")
        .isEqualTo(10);
    assertThat(ran.figure("G12", "values a second")).isPositive();
    assertThat(ran.notes("G12")).contains("not compared with Presidio");
  }

  @Test
  void g13AsksARunningService(@TempDir Path secrets) throws IOException {
    Path token = Files.writeString(secrets.resolve("token"), TOKEN + "\n");
    Ran ran = measured("G13", folder("tiny"), "--server", url(), "--token-file", token);
    assertThat(asked).hasValue(1200);
    assertThat(ran.figure("G13", "fields")).isEqualTo(200);
    assertThat(ran.figure("G13", "p99")).isGreaterThanOrEqualTo(ran.figure("G13", "median"));
    assertThat(ran.measure("G13").path("figures").get(0).path("atMost").asInt()).isEqualTo(20);
  }

  @Test
  void g13HasNoGoalForFewerFields(@TempDir Path secrets) throws IOException {
    fields = 199;
    Path token = Files.writeString(secrets.resolve("token"), TOKEN);
    Ran ran = measured("G13", folder("tiny"), "--server", url(), "--token-file", token);
    assertThat(ran.measure("G13").path("status").asText()).isEqualTo("NOT_COMPARED");
    assertThat(ran.measure("G13").path("figures").get(0).has("atMost")).isFalse();
  }

  @Test
  void g13SaysWhatTheServiceAnswered(@TempDir Path secrets) throws IOException {
    Path token = Files.writeString(secrets.resolve("token"), "another");
    Ran ran = measured("G13", folder("tiny"), "--server", url(), "--token-file", token);
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err()).contains("401").doesNotContain("another");
  }

  @Test
  void g13WithoutAServiceSaysWhereItIsMeasured() {
    Ran ran = measured("G13", folder("tiny"));
    assertThat(ran.exit()).as("nothing was measured").isEqualTo(1);
    assertThat(ran.notes("G13")).contains("./tenure bench dataset", "--server URL");
  }

  private String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/map";
  }

  private String answer() {
    return IntStream.range(0, fields)
        .mapToObj(i -> "{\"name\":\"f" + i + "\"}")
        .collect(Collectors.joining(",", "{\"name\":\"x\",\"fields\":[", "]}"));
  }
}
