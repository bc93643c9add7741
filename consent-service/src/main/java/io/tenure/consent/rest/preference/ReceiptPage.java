package io.tenure.consent.rest.preference;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.language.Language;
import io.tenure.consent.domain.language.Phrases;
import io.tenure.consent.domain.receipt.ReceiptFacts;
import io.tenure.consent.rest.receipt.ReceiptCursor;
import io.tenure.consent.rest.receipt.ReceiptFile;
import io.tenure.consent.usecase.notice.NamePurposes;
import io.tenure.consent.usecase.preference.Sessions.Session;
import io.tenure.consent.usecase.receipt.IssueReceipts;
import io.tenure.consent.usecase.receipt.Receipt;
import io.tenure.kit.page.Page;
import io.tenure.kit.problem.TenureException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
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

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response receipts(@QueryParam("after") String after) {
    Language language = caller.language();
    return pages.guarded(
        language,
        () -> {
          Session session = caller.requireSession();
          Page<ReceiptFacts> page =
              Page.of(
                  issueReceipts.list(texts(session), ReceiptCursor.read(after), SHOWN + 1),
                  SHOWN,
                  last -> ReceiptCursor.at(last.last().event().recordedAt(), last.last().id()));
          return pages
              .ok(
                  pages
                      .fill(list, "receipts.title", language, session)
                      .data("receipts", views(page, language))
                      .data("next", page.next() == null ? "" : page.next()))
              .build();
        });
  }

  @GET
  @Path("/all")
  @Produces({"application/jose", MediaType.TEXT_HTML})
  @Operation(hidden = true)
  public Response all() {
    return pages.guarded(
        caller.language(),
        () -> {
          Session session = caller.requireSession();
          issueReceipts.requireSigner();
          return file(new ReceiptFile(issueReceipts, texts(session)), "receipts.jws");
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
          return file(receipt.jws() + "\n", "receipt-" + receipt.event() + ".jws");
        });
  }

  private static Response file(Object content, String name) {
    return Response.ok(content, "application/jose")
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .header("Cache-Control", "no-store")
        .build();
  }

  private List<ReceiptView> views(Page<ReceiptFacts> page, Language language) {
    Map<String, String> names =
        namePurposes.in(
            language, page.items().stream().map(facts -> facts.purpose().key()).toList());
    return page.items().stream()
        .map(facts -> ReceiptView.of(facts, names, Phrases.in(language)))
        .toList();
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
