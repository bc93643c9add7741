package io.tenure.consent.rest.subject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.rest.lines.LineReader;
import io.tenure.consent.rest.lines.LineReader.Line;
import io.tenure.consent.usecase.rekeying.ReceiveRekeying;
import io.tenure.consent.usecase.rekeying.RekeyingStore.Refusal;
import io.tenure.consent.usecase.subject.MakeReferences;
import io.tenure.kit.problem.KitError;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads identifiers line by line, and turns each into references before the next one is read. */
final class RekeyingUpload {
  private static final int PART = 2_000;
  private static final String MALFORMED = "request.malformed";

  private final ReceiveRekeying receiveRekeying;
  private final MakeReferences makeReferences;
  private final ObjectMapper json;
  private final List<List<SubjectReference>> people = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();

  RekeyingUpload(
      ReceiveRekeying receiveRekeying, MakeReferences makeReferences, ObjectMapper json) {
    this.receiveRekeying = receiveRekeying;
    this.makeReferences = makeReferences;
    this.json = json;
  }

  /** Reads all lines; what was kept of them is forgotten where the stream breaks off. */
  UUID read(LineReader lines) throws IOException {
    UUID rekeying = receiveRekeying.begin();
    boolean whole = false;
    try {
      for (Line line = lines.next(); line != null; line = lines.next()) {
        read(line);
        if (people.size() + refusals.size() >= PART) {
          keep(rekeying);
        }
      }
      keep(rekeying);
      whole = true;
      return rekeying;
    } finally {
      if (!whole) {
        receiveRekeying.drop(rekeying);
      }
    }
  }

  private void keep(UUID rekeying) {
    receiveRekeying.add(rekeying, people, refusals);
    people.clear();
    refusals.clear();
  }

  private void read(Line line) {
    switch (line.kind()) {
      case TEXT -> text(line);
      case TOO_LONG ->
          refuse(
              line,
              KitError.REQUEST_TOO_LARGE.code(),
              "a line has at most " + LineReader.LONGEST + " bytes");
      case NOT_UTF_8 -> refuse(line, ConsentError.ENCODING_INVALID.code(), "the line is not UTF-8");
    }
  }

  private void text(Line line) {
    Identifier identifier;
    try {
      identifier = json.readValue(line.text(), Identifier.class);
    } catch (JsonProcessingException e) {
      refuse(line, MALFORMED, "the line is no {\"kind\", \"value\"} as JSON");
      return;
    }
    List<SubjectReference> references =
        identifier == null || identifier.kind() == null
            ? List.of()
            : makeReferences.ifAny(identifier.kind(), identifier.value());
    if (references.isEmpty()) {
      refuse(
          line,
          ConsentError.IDENTIFIER_INVALID.code(),
          "nothing is left of the identifier after normalising");
    } else {
      people.add(references);
    }
  }

  private void refuse(Line line, String code, String detail) {
    refusals.add(new Refusal(line.number(), code, detail));
  }
}
