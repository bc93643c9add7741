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
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Certificates of one run. */
@Path("/api/v1/runs/{id}/certificates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Certificates")
@RunOnVirtualThread
public class RunCertificatesResource {

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
}
