package io.tenure.policy.rest.answer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.kit.http.StreamedBody;
import io.tenure.kit.problem.SaneInstant;
import io.tenure.policy.domain.sentence.Language;
import io.tenure.policy.rest.audit.ChangesNothing;
import io.tenure.policy.usecase.answer.Decide;
import io.tenure.policy.usecase.answer.Decide.Answering;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Decisions for any number of records: one line in, one line out. */
@Path("/api/v1")
@Tag(name = "Answers")
@RunOnVirtualThread
@ChangesNothing
public class DecisionStreamResource {

  static final String NDJSON = "application/x-ndjson";

  private final Decide decide;
  private final ObjectMapper json;
  private final Validator validator;

  DecisionStreamResource(Decide decide, ObjectMapper json, Validator validator) {
    this.decide = decide;
    this.json = json;
    this.validator = validator;
  }

  @POST
  @Path("/decisions")
  @Consumes(NDJSON)
  @Produces(NDJSON)
  @StreamedBody
  @RolesAllowed("**")
  @Operation(hidden = true)
  public Response stream(
      @QueryParam("asOf") @SaneInstant Instant asOf,
      @QueryParam("language") @Size(max = 35) String language,
      @HeaderParam("Accept-Language") String acceptLanguage,
      InputStream lines) {
    Language spoken = language == null ? Language.preferred(acceptLanguage) : Language.of(language);
    Answering answering = decide.begin(asOf, spoken);
    return Response.ok(new DecisionStream(lines, answering, json, validator))
        .type(NDJSON)
        .language(spoken.tag())
        .header("Vary", "Accept-Language")
        .build();
  }
}
