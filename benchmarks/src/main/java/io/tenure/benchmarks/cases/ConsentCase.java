package io.tenure.benchmarks.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tenure.benchmarks.baseline.InsertEvents;
import io.tenure.benchmarks.consent.Histories;
import io.tenure.benchmarks.consent.Questions;
import io.tenure.benchmarks.measure.Machine;
import io.tenure.benchmarks.measure.Memory;
import io.tenure.benchmarks.measure.Sample;
import io.tenure.benchmarks.measure.Watch;
import io.tenure.benchmarks.report.Line;
import io.tenure.benchmarks.report.MemoryLine;
import io.tenure.benchmarks.report.Result;
import io.tenure.benchmarks.system.ConsentService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** consent-service with many histories: checks, appends and the change feed. */
final class ConsentCase {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CALLERS = 4;
  private static final int SINGLE = 4_000;
  private static final int BULK = 10_000;
  private static final int BULK_CALLS = 15;
  private static final int APPENDED = 50_000;
  private static final int AT_ONCE = 5_000;
  private static final int FEED_PART = 5_000;
  private static final int FEED = 200_000;
  private static final double HALF = 2;
  private static final double TWO_FIFTHS = 2.5;
  private static final double SINGLE_P99 = 0.020;
  private static final double BULK_TARGET = 0.150;
  private static final double FEED_RATE = 50_000;

  private final Plan plan;
  private final List<Line> lines = new ArrayList<>();
  private final List<MemoryLine> memory = new ArrayList<>();

  ConsentCase(Plan plan) {
    this.plan = plan;
  }

  Result run() {
    plan.progress().accept("starting the system");
    Histories histories = new Histories(plan.events());
    try (ConsentService service = ConsentService.start(plan.root())) {
      plan.time("writing the histories", () -> histories.write(service.database()));
      List<Runnable> parts =
          List.of(
              () -> single(service, histories),
              () -> bulk(service, histories),
              () -> appends(service, histories),
              () -> feed(service));
      for (Runnable part : parts) {
        service.caller().signIn();
        part.run();
      }
      return new Result(
          "consent",
          Machine.facts(plan.root()),
          lines,
          memory,
          List.of(
              "%,d events of %,d people, ten each, one purpose; people are drawn at random."
                  .formatted(histories.events(), histories.people()),
              "%d callers of single checks, each on a connection of its own; client, service and PostgreSQL share the cores."
                  .formatted(CALLERS),
              "Each bulk check is of other people; every answer is compared with what the history says, outside of the time that is measured.",
              "The batched INSERT writes the same rows in transactions of the same size into a table with the same indexes, and neither states nor feed nor the keys against double events.",
              "Targets: half the throughput of one row by key; 99 of 100 single checks within 20 ms; 10,000 pairs within 150 ms; 0.4 of the INSERT; 50,000 events/s of the feed."));
    }
  }

  private void single(ConsentService service, Histories histories) {
    List<Double> checks = new ArrayList<>();
    List<Double> rows = new ArrayList<>();
    List<Double> p99 = new ArrayList<>();
    for (int i = -1; i < plan.repeat(); i++) {
      List<String> queries = Questions.single(histories.people(), SINGLE, i);
      double[] latencies = new double[SINGLE];
      double row = plan.time("one row by key", () -> call(service, "/one-row", queries, latencies));
      double check =
          plan.time("single checks", () -> call(service, "/consent/check", queries, latencies));
      if (i >= 0) {
        rows.add(row);
        checks.add(check);
        Arrays.sort(latencies);
        p99.add(latencies[SINGLE * 99 / 100]);
      }
    }
    Sample baseline = new Sample(rows);
    lines.add(
        new Line(
            "%,d single checks".formatted(SINGLE),
            SINGLE,
            "checks",
            new Sample(checks),
            "endpoint that reads one row by key",
            baseline,
            HALF * baseline.median()));
    lines.add(
        new Line(
            "99 of 100 single checks take at most",
            0,
            null,
            new Sample(p99),
            null,
            null,
            SINGLE_P99));
    remember(service, "after the single checks");
  }

  private static void call(
      ConsentService service, String path, List<String> queries, double[] latencies)
      throws Exception {
    try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
      List<Future<?>> work = new ArrayList<>();
      for (int caller = 0; caller < CALLERS; caller++) {
        int first = caller;
        work.add(
            callers.submit(
                () -> {
                  for (int i = first; i < queries.size(); i += CALLERS) {
                    Watch watch = new Watch();
                    service.caller().get(path + queries.get(i));
                    latencies[i] = watch.seconds();
                  }
                }));
      }
      for (Future<?> each : work) {
        each.get();
      }
    }
  }

  private void bulk(ConsentService service, Histories histories) {
    List<Double> seconds = new ArrayList<>();
    for (int i = -BULK_CALLS; i < BULK_CALLS; i++) {
      int[] people = Questions.people(histories.people(), BULK, i);
      byte[] body = Questions.bulk(people);
      byte[][] answer = new byte[1][];
      double time = Watch.time(() -> answer[0] = service.caller().answer("/consent/check", body));
      compare(people, answer[0]);
      if (i >= 0) {
        seconds.add(time);
      }
    }
    lines.add(
        new Line(
            "`POST /consent/check` of %,d pairs".formatted(BULK),
            BULK,
            "pairs",
            new Sample(seconds),
            null,
            null,
            BULK_TARGET));
    plan.progress().accept("bulk check: %.3f s".formatted(new Sample(seconds).median()));
    remember(service, "after the bulk checks");
  }

  private static void compare(int[] people, byte[] answer) {
    try {
      JsonNode results = JSON.readTree(answer).path("results");
      for (int i = 0; i < people.length; i++) {
        boolean allowed = results.path(i).path("allowed").asBoolean();
        if (allowed != Histories.agrees(people[i])) {
          throw new IllegalStateException("Person " + people[i] + " was answered " + allowed);
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("The answer could not be read", e);
    }
  }

  private void appends(ConsentService service, Histories histories) {
    List<Double> appended = new ArrayList<>();
    List<Double> inserted = new ArrayList<>();
    InsertEvents.prepare(service.database());
    long next = histories.people();
    for (int i = -1; i < plan.repeat(); i++) {
      long from = next;
      next += APPENDED;
      List<byte[]> bodies = new ArrayList<>();
      for (int part = 0; part < APPENDED; part += AT_ONCE) {
        bodies.add(Questions.appends(from + part, AT_ONCE));
      }
      double insert =
          plan.time(
              "batched INSERT",
              () -> InsertEvents.insert(service.database(), from, APPENDED, AT_ONCE));
      double append =
          plan.time(
              "appends",
              () -> bodies.forEach(body -> service.caller().post("/consent-events/import", body)));
      if (i >= 0) {
        inserted.add(insert);
        appended.add(append);
      }
    }
    Sample baseline = new Sample(inserted);
    lines.add(
        new Line(
            "%,d events of new people in calls of %,d".formatted(APPENDED, AT_ONCE),
            APPENDED,
            "events",
            new Sample(appended),
            "batched `INSERT` of the same rows",
            baseline,
            TWO_FIFTHS * baseline.median()));
    remember(service, "after the appends");
  }

  private void feed(ConsentService service) {
    List<Double> seconds = new ArrayList<>();
    long items = Math.min(FEED, service.database().number("select last_seq from consent_feed"));
    for (int i = -1; i < plan.repeat(); i++) {
      double time = plan.time("feed", () -> read(service, items));
      if (i >= 0) {
        seconds.add(time);
      }
    }
    lines.add(
        new Line(
            "%,d items of `GET /consent-changes` in parts of %,d".formatted(items, FEED_PART),
            items,
            "events",
            new Sample(seconds),
            null,
            null,
            items / FEED_RATE));
    remember(service, "after the feed");
  }

  private static void read(ConsentService service, long items) throws IOException {
    String cursor = "";
    for (long seen = 0; seen < items; seen += FEED_PART) {
      byte[] part =
          service.caller().get("/consent-changes?limit=" + FEED_PART + "&cursor=" + cursor);
      // the cursor is the answer's last member
      String end =
          new String(
              part,
              Math.max(0, part.length - 200),
              Math.min(200, part.length),
              StandardCharsets.UTF_8);
      cursor = end.substring(end.indexOf("\"next\":\"") + 8, end.lastIndexOf('"'));
    }
  }

  private void remember(ConsentService service, String when) {
    Memory now = Memory.of(service.pid());
    memory.add(
        new MemoryLine(
            "consent-service", when, Memory.megabytes(now.now()), Memory.megabytes(now.peak())));
  }
}
