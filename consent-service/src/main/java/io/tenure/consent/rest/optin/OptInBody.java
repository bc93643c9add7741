package io.tenure.consent.rest.optin;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.event.Route;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.purpose.Channel;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.consent.rest.subject.Identifier;
import io.tenure.consent.usecase.optin.OptInOrder;
import io.tenure.consent.usecase.subject.MakeReferences;
import io.tenure.kit.problem.TenureException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person is asked for by double opt-in. */
@Schema(name = "OptInRequest")
public record OptInBody(
    @Valid
        @Schema(
            nullable = true,
            description = "The address that the link goes to; never stored. Or name the subject")
        Identifier identifier,
    @Schema(nullable = true, description = "Subject reference, where there is no identifier")
        String subject,
    @NotEmpty @Size(max = 50) List<@NotNull String> purposes,
    @Schema(
            nullable = true,
            description =
                "The channel that is agreed to, with the identifier as its contact point; all"
                    + " channels where it is absent")
        Channel channel,
    @Pattern(regexp = OptInBody.REFERENCE)
        @Schema(nullable = true, description = "Id of the proof of what was shown; no names")
        String shown,
    @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}") @Schema(examples = "web-shop")
        String source,
    @NotNull
        @Pattern(regexp = OptInBody.REFERENCE)
        @Schema(
            description =
                "That system's own id of the form that was sent: the same source and sourceId are"
                    + " the same opt-in, with the same link")
        String sourceId) {
  static final String REFERENCE = "(?!tel:|sms:)[A-Za-z0-9][A-Za-z0-9._:/#=+,;~-]{0,199}";

  OptInOrder toOrder(MakeReferences makeReferences) {
    SubjectReference person = person(makeReferences);
    Channel way = channel == null ? Channel.ANY : channel;
    boolean toThisAddress = identifier != null && way != Channel.ANY;
    return new OptInOrder(
        person, new Route(way, toThisAddress ? person : null), keys(), shown, source, sourceId);
  }

  private SubjectReference person(MakeReferences makeReferences) {
    if ((identifier == null) == (subject == null)) {
      throw new TenureException(
          ConsentError.OPT_IN_INVALID, "Name either the identifier or the subject.");
    }
    if (identifier != null) {
      return makeReferences.of(identifier.kind(), identifier.value()).getFirst();
    }
    if (!SubjectReference.isValid(subject)) {
      throw new TenureException(
          ConsentError.SUBJECT_INVALID, "subject is not a subject reference (s1:...).");
    }
    return new SubjectReference(subject);
  }

  private List<PurposeKey> keys() {
    if (!purposes.stream().allMatch(PurposeKey::isValid)) {
      throw new TenureException(
          ConsentError.PURPOSE_KEY_INVALID, "purposes holds something that is no purpose key.");
    }
    return purposes.stream().distinct().map(PurposeKey::new).toList();
  }
}
