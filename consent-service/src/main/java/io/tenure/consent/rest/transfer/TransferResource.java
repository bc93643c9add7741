package io.tenure.consent.rest.transfer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.consent.rest.lines.LineReader;
import io.tenure.consent.rest.lines.LineReader.Line;
import io.tenure.consent.usecase.event.ExportEvents;
import io.tenure.consent.usecase.event.ImportEvents;
import io.tenure.consent.usecase.event.StoredEvent;
import io.tenure.consent.usecase.fides.ReadFides;
import io.tenure.kit.http.StreamedBody;
import io.tenure.kit.problem.KitError;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Histories in and out as files of any size. */
@Path("/api/v1/consent-events")
@Tag(name = "Consent events")
@RunOnVirtualThread
public class TransferResource {
  static final String IMPORT = "/api/v1/consent-events/import-lines";
  static final String NDJSON = "application/x-ndjson";
  static final String CSV = "text/csv";

  private final ImportEvents importEvents;
  private final ExportEvents exportEvents;
  private final ReadFides readFides;
  private final ObjectMapper json;

  TransferResource(
      ImportEvents importEvents,
      ExportEvents exportEvents,
      ReadFides readFides,
      ObjectMapper json) {
    this.importEvents = importEvents;
    this.exportEvents = exportEvents;
    this.readFides = readFides;
    this.json = json;
  }

  /** What the lines of a file are. */
  @Schema(name = "ImportFormat")
  public enum Format {
    /** Events, as this service knows them. */
    EVENTS,
    /** Records of privacy preferences of fides. */
    FIDES
  }

  @POST
  @Path("/import-lines")
  @Consumes(MediaType.WILDCARD)
  @Produces(NDJSON)
  @StreamedBody
  @RolesAllowed({Roles.CONSENT_MANAGER, Roles.SERVICE})
  @Operation(
      summary = "Take over consents that another system kept, as a file of any size",
      description =
          "One event a line, as NDJSON or as CSV whose first line names the columns; the same members and"
              + " rules as in the import of a list. UTF-8. Lines are taken over in parts while the"
              + " caller is still sending; read the answer while you send. Each line that was refused"
              + " is answered by {line, code, detail}, the last line of the answer is {end: true,"
              + " accepted, unchanged, refused}. An answer without it was cut off: send the file"
              + " again, what was taken over is unchanged then. With format=FIDES each line (NDJSON) is"
              + " a record of privacy preferences of fides, with identities in clear, which become"
              + " references at once and are neither stored nor logged; a record may make several"
              + " events.")
  @RequestBody(
      required = true,
      content = {
        @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(
      responseCode = "200",
      description = "Lines that were refused, and the end",
      content = @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)))
  public Response importLines(
      @HeaderParam("Content-Type") String type,
      @QueryParam("format") @DefaultValue("EVENTS") Format format,
      @BeanParam FidesQuery fides,
      InputStream body)
      throws IOException {
    LineReader lines = new LineReader(body);
    String media = type == null ? "" : type;
    LineFormat reader = format == Format.FIDES ? fides(media, fides) : events(media, lines);
    return Response.ok(new ImportStream(lines, reader, importEvents, json), NDJSON).build();
  }

  @GET
  @Path("/export")
  @Produces(NDJSON)
  @RolesAllowed({Roles.CONSENT_MANAGER, Roles.AUDITOR})
  @Operation(
      summary = "All events as a file, one JSON object a line, in the order of their recording",
      description =
          "What is recorded while the file is written may be missing at its end. The last line is"
              + " {end: true, events}; a file without it was cut off.")
  @APIResponse(
      responseCode = "200",
      description = "Events as a stream",
      content = @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)))
  public Response export() {
    StreamingOutput stream =
        out -> {
          long events = exportEvents.all(batch -> write(batch, out));
          out.write(
              ("{\"end\":true,\"events\":" + events + "}\n").getBytes(StandardCharsets.UTF_8));
        };
    return Response.ok(stream, NDJSON)
        .header("Content-Disposition", "attachment; filename=\"consent-events.ndjson\"")
        .build();
  }

  private LineFormat fides(String type, FidesQuery query) {
    if (!type.startsWith(NDJSON)) {
      throw new TenureException(KitError.UNSUPPORTED_MEDIA_TYPE, "Send " + NDJSON + ".");
    }
    return new FidesFormat(json, readFides, query.order());
  }

  private LineFormat events(String type, LineReader lines) throws IOException {
    if (type.startsWith(CSV)) {
      Line header = lines.next();
      return CsvFormat.of(header == null ? null : header.text());
    }
    if (type.startsWith(NDJSON)) {
      return new NdjsonFormat(json);
    }
    throw new TenureException(
        KitError.UNSUPPORTED_MEDIA_TYPE, "Send " + NDJSON + " or " + CSV + ".");
  }

  private void write(List<StoredEvent> batch, OutputStream out) {
    try {
      for (StoredEvent event : batch) {
        out.write(json.writeValueAsBytes(ExportedEvent.of(event)));
        out.write('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
