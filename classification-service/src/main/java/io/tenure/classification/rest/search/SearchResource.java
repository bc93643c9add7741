package io.tenure.classification.rest.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.classification.usecase.search.MapSearch.Found;
import io.tenure.classification.usecase.search.SearchMaps;
import io.tenure.kit.page.Cursor;
import io.tenure.kit.page.Page;
import io.tenure.kit.page.PageQuery;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where data of a kind are kept. */
@Path("/api/v1/search")
@Tag(name = "Answers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SearchResource {

  private static final String LIST = "search";

  private final SearchMaps searchMaps;

  SearchResource(SearchMaps searchMaps) {
    this.searchMaps = searchMaps;
  }

  @GET
  @RolesAllowed({
    Roles.DATA_STEWARD,
    Roles.AUDITOR,
    Roles.POLICY_AUTHOR,
    Roles.REQUEST_AGENT,
    Roles.SERVICE
  })
  @Operation(
      summary = "Where do we keep phone numbers?",
      description =
          "Fields of the newest published map of every system, by system, dataset and field; by words, category,"
              + " special data, sensitivity, kind. Drafts are not searched.")
  public Page<Found> search(@BeanParam @Valid SearchQuery query, @BeanParam @Valid PageQuery page) {
    Found after =
        page.after(4)
            .map(c -> new Found(null, c.key(1), 0, c.key(2), null, 0, c.key(3), null, null))
            .orElse(null);
    return Page.of(
        searchMaps.search(query.toTerms(), after, page.fetch()),
        page.limit(),
        last -> Cursor.of(LIST, last.systemKey(), last.dataset(), last.field()));
  }
}
