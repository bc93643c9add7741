package io.tenure.classification.rest.exchange;

import io.tenure.classification.domain.article30.RecordDetails;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which systems a record of processing activities covers, and what no data map knows. Nothing of it
 * is stored; what is left out is listed as missing.
 *
 * @param controller with representative and data protection officer: Art. 30(1)(a)
 * @param activities by key of the system: purposes (b), recipients (d) and transfers (e)
 * @param securityMeasures (g)
 * @param scheduleUrl address of the public retention schedule, for (f)
 */
@Schema(name = "ProcessingRecordRequest")
public record RecordBody(
    @NotEmpty @Size(max = 50) List<@NotNull UUID> systems,
    @Valid PartyBody controller,
    @Size(max = 20) List<@NotNull @Valid PartyBody> jointControllers,
    @Valid PartyBody representative,
    @Valid PartyBody dataProtectionOfficer,
    @Size(max = 50) Map<@NotBlank @Size(max = 63) String, @NotNull @Valid ActivityBody> activities,
    @Size(max = 100) List<@NotBlank @Size(max = 1000) String> securityMeasures,
    @Size(max = 1000) @Pattern(regexp = "https?://[^\\s]+") String scheduleUrl) {

  /** Name and contact details. */
  @Schema(name = "ProcessingRecordParty")
  public record PartyBody(
      @NotBlank @Size(max = 300) String name, @Size(max = 1000) String contact) {

    private RecordDetails.Party toParty() {
      return new RecordDetails.Party(name, contact);
    }
  }

  /** What is done with a system's data. */
  @Schema(name = "ProcessingRecordActivity")
  public record ActivityBody(
      @Size(max = 100) List<@NotBlank @Size(max = 1000) String> purposes,
      @Size(max = 100) List<@NotBlank @Size(max = 1000) String> recipients,
      @Size(max = 100) List<@NotNull @Valid TransferBody> transfers) {

    private RecordDetails.Activity toActivity() {
      return new RecordDetails.Activity(
          purposes,
          recipients,
          transfers == null
              ? List.of()
              : transfers.stream()
                  .map(t -> new RecordDetails.Transfer(t.to(), t.safeguards()))
                  .toList());
    }
  }

  /** A transfer to a third country or international organisation. */
  @Schema(name = "ProcessingRecordTransfer")
  public record TransferBody(
      @NotBlank @Size(max = 300) String to, @Size(max = 1000) String safeguards) {}

  RecordDetails toDetails() {
    return new RecordDetails(
        party(controller),
        jointControllers == null
            ? List.of()
            : jointControllers.stream().map(PartyBody::toParty).toList(),
        party(representative),
        party(dataProtectionOfficer),
        activities == null
            ? Map.of()
            : activities.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().toActivity())),
        securityMeasures,
        scheduleUrl);
  }

  private static RecordDetails.Party party(PartyBody body) {
    return body == null ? null : body.toParty();
  }
}
