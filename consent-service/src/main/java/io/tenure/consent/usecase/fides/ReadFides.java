package io.tenure.consent.usecase.fides;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.event.RawEvent;
import io.tenure.consent.domain.event.Reading.Refused;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.fides.FidesDecision;
import io.tenure.consent.domain.fides.FidesIdentities;
import io.tenure.consent.domain.fides.FidesPreference;
import io.tenure.consent.usecase.subject.MakeReferences;
import io.tenure.kit.subject.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Turns preferences of fides into events. Identifiers become references at once and are neither
 * stored nor logged.
 */
@ApplicationScoped
public class ReadFides {
  private final MakeReferences makeReferences;

  ReadFides(MakeReferences makeReferences) {
    this.makeReferences = makeReferences;
  }

  /**
   * What became of one preference.
   *
   * @param events one for each purpose that the notice stands for
   * @param refused null where it is taken
   */
  public record Read(List<RawEvent> events, Refused refused) {
    private static Read no(ConsentError code, String detail) {
      return new Read(List.of(), new Refused(code, detail));
    }
  }

  /** Reads one preference; events still have to pass what every import has to pass. */
  public Read read(FidesPreference saved, FidesOrder order) {
    FidesDecision decision = FidesDecision.of(saved);
    if (decision.refused() != null) {
      return new Read(List.of(), decision.refused());
    }
    List<String> purposes = order.mapping().purposes(saved.notice());
    if (purposes.isEmpty()) {
      return Read.no(
          ConsentError.FIDES_NOTICE_UNMAPPED, "no purpose was named for the notice of this line");
    }
    FidesIdentities identities = saved.identities();
    Optional<SubjectReference> subject =
        identities.first(order.identities()).flatMap(kind -> reference(kind, identities));
    if (subject.isEmpty()) {
      return identities.onlyHashed(order.identities())
          ? Read.no(
              ConsentError.FIDES_IDENTITY_HASHED,
              "the identities are hashes or ciphers of fides: export them in clear")
          : Read.no(
              ConsentError.FIDES_IDENTITY_MISSING,
              "there is no identity of a kind that is taken over, as with a browser's device id");
    }
    String id = saved.id() == null ? digest(subject.get(), saved) : saved.id();
    return new Read(
        purposes.stream()
            .map(purpose -> event(subject.get(), purpose, decision, id, saved, order))
            .toList(),
        null);
  }

  private static RawEvent event(
      SubjectReference subject,
      String purpose,
      FidesDecision decision,
      String id,
      FidesPreference saved,
      FidesOrder order) {
    boolean evident = order.servedIsEvidence() && saved.served() != null;
    return new RawEvent(
        subject.value(),
        purpose,
        decision.event().name(),
        saved.at(),
        decision.method() == null ? null : decision.method().name(),
        evident ? "fides:served/" + saved.served() : null,
        order.source(),
        id + "/" + purpose);
  }

  private Optional<SubjectReference> reference(SubjectKind kind, FidesIdentities identities) {
    return makeReferences.ifAny(kind, identities.values().get(kind)).stream().findFirst();
  }

  /** Stands for the id where an export has none: the same preference again has the same. */
  private static String digest(SubjectReference subject, FidesPreference saved) {
    String text =
        String.join(
            "\n",
            subject.value(),
            String.valueOf(saved.notice().key()),
            String.valueOf(saved.notice().version()),
            saved.preference(),
            String.valueOf(saved.at()));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is not available", e);
    }
  }
}
