package io.tenure.consent.rest.preference;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateData;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.language.Language;
import io.tenure.consent.domain.language.Phrases;
import io.tenure.consent.domain.receipt.ReceiptPurpose;
import io.tenure.consent.usecase.notice.NamePurposes;
import io.tenure.consent.usecase.preference.Sessions.Session;
import io.tenure.consent.usecase.receipt.IssueReceipts;
import io.tenure.consent.usecase.receipt.Receipt;
import io.tenure.kit.problem.TenureException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A person's receipts, to look through and to download. Open: the session cookie decides. */
@Path("/preferences/receipts")
@PermitAll
@RunOnVirtualThread
public class ReceiptPage {
  private static final int SHOWN = 100;

  private final Caller caller;
  private final PreferencePages pages;
  private final IssueReceipts issueReceipts;
  private final NamePurposes namePurposes;
  private final Template list;

  ReceiptPage(
      Caller caller,
      PreferencePages pages,
      IssueReceipts issueReceipts,
      NamePurposes namePurposes,
      @Location("preferences/receipts.html") Template list) {
    this.caller = caller;
    this.pages = pages;
    this.issueReceipts = issueReceipts;
    this.namePurposes = namePurposes;
    this.list = list;
  }

  /**
   * A receipt as the page shows it.
   *
   * @param title the purpose
   * @param said what happened to it, and when
   */
  @TemplateData
  public record ReceiptView(String event, String title, String said) {
    static ReceiptView of(Receipt receipt, Map<String, String> names, Phrases phrases) {
      LocalDate day = LocalDate.ofInstant(receipt.created(), ZoneOffset.UTC);
      return new ReceiptView(
          receipt.event().toString(),
          receipt.purpose().equals(ReceiptPurpose.EVERYTHING)
              ? phrases.say("receipts.everything")
              : names.getOrDefault(receipt.purpose().key(), receipt.purpose().name()),
          phrases.say("receipt." + receipt.type().name().toLowerCase(Locale.ROOT))
              + ", "
              + phrases.language().day(day));
    }
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response receipts() {
    Language language = caller.language();
    return pages.guarded(
        language,
        () -> {
          Session session = caller.requireSession();
          List<Receipt> issued = issueReceipts.of(texts(session), Optional.empty(), SHOWN);
          Map<String, String> names =
              namePurposes.in(language, issued.stream().map(r -> r.purpose().key()).toList());
          List<ReceiptView> receipts =
              issued.stream()
                  .map(receipt -> ReceiptView.of(receipt, names, Phrases.in(language)))
                  .toList();
          return pages
              .ok(pages.fill(list, "receipts.title", language, session).data("receipts", receipts))
              .build();
        });
  }

  @GET
  @Path("/{event}")
  @Produces({"application/jose", MediaType.TEXT_HTML})
  @Operation(hidden = true)
  public Response download(@PathParam("event") String event) {
    return pages.guarded(
        caller.language(),
        () -> {
          Session session = caller.requireSession();
          Receipt receipt = issueReceipts.of(id(event), texts(session));
          return Response.ok(receipt.jws() + "\n", "application/jose")
              .header("Content-Disposition", "attachment; filename=\"receipt-" + event + ".jws\"")
              .header("Cache-Control", "no-store")
              .build();
        });
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new TenureException(ConsentError.RECEIPT_UNKNOWN, "There is no such receipt.");
    }
  }

  private static Set<String> texts(Session session) {
    return session.subjects().stream().map(SubjectReference::value).collect(Collectors.toSet());
  }
}
