package io.tenure.policy.rest.event;

import io.tenure.kit.http.EntityTags;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.Actor;
import io.tenure.kit.security.Roles;
import io.tenure.policy.usecase.event.PostOutcome;
import io.tenure.policy.usecase.event.Poster;
import io.tenure.policy.usecase.event.StoredEvent;
import jakarta.ws.rs.core.EntityTag;
import org.jboss.resteasy.reactive.RestResponse;

/** From outcomes to answers. */
final class EventAnswers {

  private EventAnswers() {}

  /** Service accounts speak of their own events, data stewards of any. */
  static Poster poster(Actor actor) {
    return new Poster(actor, actor.has(Roles.DATA_STEWARD));
  }

  static RestResponse<EventView> of(PostOutcome outcome) {
    return switch (outcome) {
      case PostOutcome.Recorded recorded when recorded.first() ->
          EntityTags.created(
              "/api/v1/events/" + recorded.event().id(),
              EventView.of(recorded.event()),
              tag(recorded.event()));
      case PostOutcome.Recorded recorded -> ok(recorded.event());
      case PostOutcome.Unchanged unchanged -> ok(unchanged.event());
      case PostOutcome.Refused refused -> throw problem(refused);
    };
  }

  static RestResponse<EventView> ok(StoredEvent event) {
    return EntityTags.ok(EventView.of(event), tag(event));
  }

  private static EntityTag tag(StoredEvent event) {
    return EntityTags.ofVersion(event.event().current().number());
  }

  private static TenureException problem(PostOutcome.Refused refused) {
    TenureException problem = new TenureException(refused.code(), refused.detail());
    return refused.nearest().isEmpty() ? problem : problem.with("nearest", refused.nearest());
  }
}
