package io.tenure.disposal.rest.certificate;

import static io.tenure.kit.security.Roles.AUDITOR;
import static io.tenure.kit.security.Roles.DISPOSAL_APPROVER;
import static io.tenure.kit.security.Roles.DISPOSAL_REQUESTER;
import static io.tenure.kit.security.Roles.REQUEST_AGENT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.disposal.usecase.certificate.ReadCertificates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Certificates of disposal. */
@Path("/api/v1/certificates/{serial}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Certificates")
@RunOnVirtualThread
public class CertificateResource {

  private final ReadCertificates certificates;

  CertificateResource(ReadCertificates certificates) {
    this.certificates = certificates;
  }

  @GET
  @RolesAllowed({DISPOSAL_REQUESTER, DISPOSAL_APPROVER, AUDITOR, REQUEST_AGENT})
  @Operation(
      operationId = "getCertificate",
      summary = "A certificate as a file that is checked offline",
      description =
          "Certificate, signature, the ledger's entry and its proof in canonical JSON; always the same bytes. Keep them as they are: `tenure verify FILE`.")
  public Response get(@PathParam("serial") UUID serial) {
    return Response.ok(certificates.file(serial))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + serial + ".json\"")
        .build();
  }
}
