package io.tenure.policy.rest.catalogue;

import io.smallrye.mutiny.Uni;
import io.tenure.policy.domain.pack.Proposal;
import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.rest.audit.ChangesNothing;
import io.tenure.policy.usecase.catalogue.ProposePolicy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Policies made of packs. */
@Path("/api/v1/policy-proposals")
@Tag(name = "Packs")
public class ProposalResource {
  private final ProposePolicy proposePolicy;

  ProposalResource(ProposePolicy proposePolicy) {
    this.proposePolicy = proposePolicy;
  }

  @POST
  @ChangesNothing
  @RolesAllowed("**")
  @Operation(
      summary = "Propose a policy for controllers and customers in given countries",
      description =
          "Stores nothing. `policy` can be sent to POST /policies as it is; `sources` says which pack each rule"
              + " comes from, `gaps` what no pack covers and what was assumed. The order of the input does not"
              + " matter.")
  public Uni<Proposal> propose(@NotNull @Valid ProposalBody body) {
    return proposePolicy.propose(
        body.controllers().stream().map(ControllerBody::toDomain).toList(), body.customers());
  }

  /**
   * Where an organisation and its customers are.
   *
   * @param customers ISO 3166 codes of countries or subdivisions
   */
  record ProposalBody(
      @NotEmpty @Size(max = 200) List<@NotNull @Valid ControllerBody> controllers,
      @NotEmpty @Size(max = 500) List<@NotNull String> customers) {}

  /**
   * A legal entity.
   *
   * @param jurisdiction ISO 3166 code of its seat
   * @param fiscalYearEnds ends of its fiscal years, ascending; may be left out
   * @param facts values by attribute (sector, role, processing) on which it depends which law binds
   *     it; what is left out is unknown
   * @param measures counts, such as users.IN
   */
  record ControllerBody(
      @NotBlank @Size(max = 100) String key,
      @NotBlank @Size(max = 200) String name,
      @NotNull String jurisdiction,
      @Size(max = 500) List<@NotNull LocalDate> fiscalYearEnds,
      @Size(max = 20)
          Map<@NotNull @Size(max = 64) String, @NotNull @Size(max = 50) Set<@NotNull String>> facts,
      @Size(max = 50)
          Map<@NotNull @Size(max = 64) String, @NotNull @PositiveOrZero Long> measures) {

    Controller toDomain() {
      return new Controller(key, name, jurisdiction, fiscalYearEnds, facts, measures);
    }
  }
}
