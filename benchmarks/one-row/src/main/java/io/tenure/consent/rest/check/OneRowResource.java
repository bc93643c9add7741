package io.tenure.consent.rest.check;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.kit.sql.Database;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/**
 * The baseline of {@code GET /consent/check}: the same stack, the same check of the token, one row
 * read by its key and written as JSON.
 */
@Path("/api/v1/one-row")
@RunOnVirtualThread
public class OneRowResource {
  private static final String ROW =
      "select state, since::text as since from consent_state where subject = $1 and purpose = $2";

  private final Database database;

  OneRowResource(Database database) {
    this.database = database;
  }

  /** What is answered. */
  public record OneRow(String state, String since) {}

  @GET
  @RolesAllowed("**")
  public OneRow row(@QueryParam("subject") String subject, @QueryParam("purpose") String purpose) {
    return database
        .first(
            ROW,
            Tuple.of(subject, purpose),
            row -> new OneRow(row.getString("state"), row.getString("since")))
        .orElseThrow();
  }
}
