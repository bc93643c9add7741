package io.tenure.disposal.rest.certificate;

import static io.tenure.kit.security.Roles.AUDITOR;
import static io.tenure.kit.security.Roles.DISPOSAL_APPROVER;
import static io.tenure.kit.security.Roles.DISPOSAL_REQUESTER;
import static io.tenure.kit.security.Roles.REQUEST_AGENT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.disposal.domain.certificate.IssuedCertificate;
import io.tenure.disposal.usecase.certificate.ReadCertificates;
import io.tenure.kit.page.Cursor;
import io.tenure.kit.page.Page;
import io.tenure.kit.page.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Certificates of one run. */
@Path("/api/v1/runs/{id}/certificates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Certificates")
@RunOnVirtualThread
public class RunCertificatesResource {

  private static final String ZIP = "application/zip";

  private final ReadCertificates certificates;

  RunCertificatesResource(ReadCertificates certificates) {
    this.certificates = certificates;
  }

  /**
   * A certificate in a list.
   *
   * @param method class of disposal
   * @param treeSize size of the checkpoint that its proof leads to
   */
  public record CertificateView(
      UUID serial,
      UUID itemId,
      int revision,
      String dataset,
      String method,
      Instant issuedAt,
      long treeSize) {
    static CertificateView of(IssuedCertificate c) {
      return new CertificateView(
          c.serial(),
          c.itemId(),
          c.revision(),
          c.dataset(),
          c.method(),
          c.issuedAt(),
          c.treeSize());
    }
  }

  @GET
  @RolesAllowed({DISPOSAL_REQUESTER, DISPOSAL_APPROVER, AUDITOR, REQUEST_AGENT})
  @Operation(operationId = "listCertificatesOfRun", summary = "Published certificates of a run")
  public Page<CertificateView> list(@PathParam("id") UUID id, @BeanParam @Valid PageQuery page) {
    UUID after = page.after(1).map(c -> c.key(0, UUID::fromString)).orElse(null);
    return Page.of(
            certificates.ofRun(id, after, page.fetch()), page.limit(), c -> Cursor.of(c.serial()))
        .map(CertificateView::of);
  }

  @GET
  @Path("/archive")
  @Produces(ZIP)
  @RolesAllowed({DISPOSAL_REQUESTER, DISPOSAL_APPROVER, AUDITOR, REQUEST_AGENT})
  @Operation(
      operationId = "getCertificatesOfRun",
      summary = "All published certificates of a run in one ZIP file",
      description =
          "One file SERIAL.json for each, with the same bytes as `GET /certificates/{serial}`; unpack and check with `tenure verify`.")
  @APIResponse(
      responseCode = "200",
      description = "The archive, as a stream",
      content =
          @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response archive(@PathParam("id") UUID id) {
    certificates.ofRun(id, null, 1);
    StreamingOutput stream =
        out -> {
          try (var zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            certificates.files(id, files -> write(files, zip));
          } catch (UncheckedIOException e) {
            throw e.getCause();
          }
        };
    return Response.ok(stream)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".zip\"")
        .build();
  }

  private static void write(List<ReadCertificates.File> files, ZipOutputStream zip) {
    try {
      for (ReadCertificates.File file : files) {
        zip.putNextEntry(new ZipEntry(file.serial() + ".json"));
        zip.write(file.text().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
