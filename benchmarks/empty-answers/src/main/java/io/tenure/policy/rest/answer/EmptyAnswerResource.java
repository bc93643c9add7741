package io.tenure.policy.rest.answer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.kit.http.BulkBody;
import io.tenure.policy.rest.answer.AnswerRequests.DecisionsBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;

/**
 * The baseline of {@code POST /decisions}: the same stack, the same checks of token and body, the
 * same records read from the same JSON, and an empty array in answer.
 */
@Path("/api/v1/empty-answers")
@RunOnVirtualThread
public class EmptyAnswerResource {

  @POST
  @BulkBody
  @RolesAllowed("**")
  public List<String> nothing(@NotNull @Valid DecisionsBody body) {
    return List.of();
  }
}
