package io.tenure.consent.rest.transfer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.event.RawEvent;
import io.tenure.consent.rest.lines.LineReader;
import io.tenure.consent.rest.lines.LineReader.Line;
import io.tenure.consent.usecase.event.ImportEvents;
import io.tenure.consent.usecase.event.ImportResult;
import io.tenure.consent.usecase.event.ImportResult.RefusedLine;
import io.tenure.kit.problem.KitError;
import io.tenure.kit.problem.ProblemBody;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Takes lines over part by part, each part in one transaction, and answers the lines that were
 * refused as it goes. Never holds more than one part.
 */
final class ImportStream implements StreamingOutput {
  private static final Logger LOG = Logger.getLogger(ImportStream.class);
  private static final int PART = 2_000;

  private final LineReader lines;
  private final LineFormat format;
  private final ImportEvents importEvents;
  private final ObjectMapper json;
  private final List<RawEvent> events = new ArrayList<>(PART);
  private final List<Long> numbers = new ArrayList<>(PART);
  private final List<Refusal> refusals = new ArrayList<>();
  private long accepted;
  private long unchanged;
  private long refused;

  ImportStream(LineReader lines, LineFormat format, ImportEvents importEvents, ObjectMapper json) {
    this.lines = lines;
    this.format = format;
    this.importEvents = importEvents;
    this.json = json;
  }

  /**
   * A line that was not taken over.
   *
   * @param line its number, from 1
   */
  record Refusal(long line, String code, String detail) {}

  /** What became of all lines; the last line of the answer. */
  record End(boolean end, long accepted, long unchanged, long refused) {}

  @Override
  public void write(OutputStream out) throws IOException {
    try {
      for (Line line = lines.next(); line != null; line = lines.next()) {
        read(line);
        if (numbers.size() + refusals.size() >= PART) {
          takeOver(out);
        }
      }
      takeOver(out);
      write(out, new End(true, accepted, unchanged, refused));
    } catch (RuntimeException e) {
      // The head of the answer has gone; whoever misses the end sends the lines again.
      LOG.error("an import was cut off", e);
      write(out, Map.of("problem", ProblemBody.of(e)));
    }
    out.flush();
  }

  private void read(Line line) {
    try {
      switch (line.kind()) {
        case TEXT -> format.read(line.text(), into(line.number()));
        case TOO_LONG ->
            throw new RefusedLineException(
                KitError.REQUEST_TOO_LARGE.terms().code(),
                "a line has at most " + LineReader.LONGEST + " bytes");
        case NOT_UTF_8 ->
            throw new RefusedLineException(
                ConsentError.ENCODING_INVALID.terms().code(), "the line is not UTF-8");
      }
    } catch (RefusedLineException e) {
      refusals.add(new Refusal(line.number(), e.code(), e.getMessage()));
    }
  }

  private LineFormat.Into into(long number) {
    return new LineFormat.Into() {
      @Override
      public void add(RawEvent event) {
        events.add(event);
        numbers.add(number);
      }

      @Override
      public void refuse(String code, String detail) {
        refusals.add(new Refusal(number, code, detail));
      }
    };
  }

  private void takeOver(OutputStream out) throws IOException {
    ImportResult result = importEvents.add(List.copyOf(events));
    accepted += result.accepted();
    unchanged += result.unchanged();
    for (RefusedLine no : result.refused()) {
      refusals.add(new Refusal(numbers.get(no.index()), no.code(), no.detail()));
    }
    refused += refusals.size();
    refusals.sort(Comparator.comparingLong(Refusal::line));
    for (Refusal refusal : refusals) {
      write(out, refusal);
    }
    out.flush();
    events.clear();
    numbers.clear();
    refusals.clear();
  }

  private void write(OutputStream out, Object value) throws IOException {
    out.write(json.writeValueAsBytes(value));
    out.write('\n');
  }
}
