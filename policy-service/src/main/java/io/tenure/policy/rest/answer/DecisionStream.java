package io.tenure.policy.rest.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tenure.kit.problem.KitError;
import io.tenure.kit.problem.ProblemBody;
import io.tenure.kit.problem.TenureException;
import io.tenure.policy.rest.answer.AnswerRequests.RecordBody;
import io.tenure.policy.rest.answer.DecisionLines.Answered;
import io.tenure.policy.rest.answer.DecisionLines.Summary;
import io.tenure.policy.rest.answer.LineReader.Line;
import io.tenure.policy.usecase.answer.Decide.Answering;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Answers line by line: reads one, decides it, writes the answer, and only then reads the next. A
 * sender that is faster than we are, or a reader that is slower, makes the other side wait; nothing
 * piles up here. What was written leaves before each wait for more.
 */
final class DecisionStream implements StreamingOutput {

  private static final Logger LOG = Logger.getLogger(DecisionStream.class);

  private final InputStream lines;
  private final Answering answering;
  private final ObjectMapper json;
  private final Validator validator;

  DecisionStream(InputStream lines, Answering answering, ObjectMapper json, Validator validator) {
    this.lines = lines;
    this.answering = answering;
    this.json = json;
    this.validator = validator;
  }

  @Override
  public void write(OutputStream out) throws IOException {
    LineReader reader = new LineReader(lines, out::flush);
    long decided = 0;
    long refused = 0;
    for (Line line = reader.next(); line != null; line = reader.next()) {
      Answered answer = answer(line);
      write(out, answer);
      if (answer.problem() == null) {
        decided++;
      } else {
        refused++;
      }
    }
    write(out, Summary.of(answering, decided, refused));
    out.flush();
  }

  private Answered answer(Line line) {
    String id = null;
    try {
      RecordBody body = read(line);
      id = body.id();
      Set<ConstraintViolation<RecordBody>> violations = validator.validate(body);
      if (!violations.isEmpty()) {
        throw new ConstraintViolationException(violations);
      }
      return Answered.of(line.number(), answering.decide(body.toAsked()));
    } catch (JsonProcessingException | ConstraintViolationException | TenureException e) {
      return Answered.refused(line.number(), id, ProblemBody.ofRequest(e));
    } catch (IOException | RuntimeException e) {
      LOG.errorf(e, "line %d of a stream of decisions", line.number());
      return Answered.refused(line.number(), id, ProblemBody.of(e));
    }
  }

  private RecordBody read(Line line) throws IOException {
    if (line.bytes() == null) {
      throw new TenureException(
              KitError.REQUEST_TOO_LARGE,
              "A line of at most " + LineReader.LONGEST + " bytes is taken here.")
          .with("maxBytes", LineReader.LONGEST);
    }
    try {
      RecordBody body = json.readValue(line.bytes(), RecordBody.class);
      if (body == null) {
        throw malformed("The line is no JSON object.", null);
      }
      return body;
    } catch (JsonMappingException e) {
      throw e;
    } catch (JsonProcessingException e) {
      throw malformed(
          "The line is not well-formed JSON (column " + e.getLocation().getColumnNr() + ").", e);
    }
  }

  private static TenureException malformed(String detail, Exception cause) {
    return new TenureException(KitError.REQUEST_MALFORMED, detail, cause);
  }

  private void write(OutputStream out, Object value) throws IOException {
    out.write(json.writeValueAsBytes(value));
    out.write('\n');
  }
}
