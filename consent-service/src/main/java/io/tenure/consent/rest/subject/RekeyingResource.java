package io.tenure.consent.rest.subject;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.consent.rest.lines.LineReader;
import io.tenure.consent.usecase.rekeying.ReceiveRekeying;
import io.tenure.consent.usecase.rekeying.RekeyingStore;
import io.tenure.consent.usecase.subject.MakeReferences;
import io.tenure.kit.http.StreamedBody;
import io.tenure.kit.operation.Operations;
import io.tenure.kit.problem.KitError;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.CurrentActor;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes people from a former subject key to the current one. */
@Path(RekeyingResource.PATH)
@Tag(name = "Subjects")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RekeyingResource {
  public static final String PATH = "/api/v1/subject-references/rekeyings";
  private static final String NDJSON = "application/x-ndjson";

  private final MakeReferences makeReferences;
  private final ReceiveRekeying receiveRekeying;
  private final RekeyingStore rekeyings;
  private final Operations operations;
  private final CurrentActor actor;
  private final ObjectMapper json;

  RekeyingResource(
      MakeReferences makeReferences,
      ReceiveRekeying receiveRekeying,
      RekeyingStore rekeyings,
      Operations operations,
      CurrentActor actor,
      ObjectMapper json) {
    this.makeReferences = makeReferences;
    this.receiveRekeying = receiveRekeying;
    this.rekeyings = rekeyings;
    this.operations = operations;
    this.actor = actor;
    this.json = json;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @StreamedBody
  @RolesAllowed({Roles.CONSENT_MANAGER, Roles.SERVICE})
  @Operation(
      summary = "Take people from former subject keys to the current one, as a job",
      description =
          "A file of any size, one identifier a line: {kind, value}, from whoever knows them. Each is"
              + " hashed under all keys as it comes and forgotten; of people who are known under a"
              + " former key the references are kept until the job has moved them: from then on the"
              + " former ones are found nowhere. The result counts {lines, unknown, moved, events,"
              + " refused} and names lines that were refused. Sending the file again changes nothing"
              + " more.")
  @RequestBody(
      required = true,
      content = @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(
      responseCode = "202",
      description = "The job; Location leads to it",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = io.tenure.kit.operation.Operation.class)))
  public Response rekey(@HeaderParam("Content-Type") String type, InputStream body)
      throws IOException {
    if (type == null || !type.startsWith(NDJSON)) {
      throw new TenureException(KitError.UNSUPPORTED_MEDIA_TYPE, "Send " + NDJSON + ".");
    }
    UUID rekeying =
        new RekeyingUpload(receiveRekeying, makeReferences, json).read(new LineReader(body));
    return operations.accepted(receiveRekeying.submit(rekeying, actor.get()));
  }

  @GET
  @RolesAllowed({Roles.CONSENT_MANAGER, Roles.SERVICE, Roles.AUDITOR})
  @Operation(
      summary = "How many references were made with each key",
      description =
          "Wherever they stand. A former key can be taken out of TENURE_SUBJECT_KEY when it has none."
              + " Counts all people: not for every minute.")
  public Progress progress() {
    List<Key> keys = new ArrayList<>();
    rekeyings
        .byKey()
        .forEach((version, references) -> keys.add(new Key("s" + version, references)));
    return new Progress("s" + makeReferences.currentVersion(), keys);
  }

  /** How far it is. */
  @Schema(name = "RekeyingProgress")
  public record Progress(String current, List<Key> keys) {}

  /** References made with one key. */
  @Schema(name = "SubjectKeyUse")
  public record Key(String key, long references) {}
}
