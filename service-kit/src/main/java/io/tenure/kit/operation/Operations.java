package io.tenure.kit.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tenure.kit.http.Correlation;
import io.tenure.kit.page.Cursor;
import io.tenure.kit.page.Page;
import io.tenure.kit.problem.KitError;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.Actor;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/**
 * Long work: submit it, look at it, stop it. A matching {@link OperationHandler} runs it, here or
 * on another replica.
 */
@ApplicationScoped
public class Operations {

  private static final String PATH = "/api/v1/operations/";

  private final OperationStore store;
  private final Database database;
  private final ObjectMapper json;
  private final Event<OperationSubmitted> submitted;

  Operations(
      OperationStore store,
      Database database,
      ObjectMapper json,
      Event<OperationSubmitted> submitted) {
    this.store = store;
    this.database = database;
    this.json = json;
    this.submitted = submitted;
  }

  /**
   * Submits work under a random id. Prefer an id of {@link
   * io.tenure.kit.idempotency.RequestIdentity} where a request asks for it.
   */
  public UUID submit(String kind, Object payload, Actor actor) {
    return submit(UUID.randomUUID(), kind, payload, actor);
  }

  /** Submits work; an id that is known already stays what it was. */
  public UUID submit(UUID id, String kind, Object payload, Actor actor) {
    submit(database, id, kind, payload, actor);
    submitted.fire(new OperationSubmitted(id));
    return id;
  }

  /**
   * Submits work as part of the caller's transaction: it starts within a second after the commit,
   * and never without it.
   */
  public UUID submit(Statements transaction, UUID id, String kind, Object payload, Actor actor) {
    store.insert(transaction, id, kind, write(payload), actor, Correlation.current().orElse(null));
    return id;
  }

  public Optional<Operation> find(UUID id) {
    return store.find(id);
  }

  /**
   * @throws TenureException {@code not-found}
   */
  public Operation get(UUID id) {
    return find(id)
        .orElseThrow(
            () -> new TenureException(KitError.NOT_FOUND, "There is no operation with this id."));
  }

  /** Newest first; both filters may be null. */
  public Page<Operation> list(
      OperationState state, String kind, Optional<Cursor> after, int limit) {
    return Page.of(
        store.list(state, kind, after, limit + 1),
        limit,
        last -> Cursor.of(last.createdAt(), last.id()));
  }

  /**
   * Asks it to stop; whoever may is decided by the caller.
   *
   * @throws TenureException {@code not-found}, or {@code operation.not-cancellable} when it has
   *     ended already
   */
  public Operation cancel(UUID id) {
    Operation before = get(id);
    if (!store.cancel(id) && before.state() != OperationState.CANCELLED) {
      throw new TenureException(
          KitError.OPERATION_NOT_CANCELLABLE, "It has ended as " + get(id).state() + ".");
    }
    return get(id);
  }

  /** Whether this actor submitted it. */
  public boolean isSubmitter(UUID id, Actor actor) {
    return store.submitter(id).filter(actor::sameAs).isPresent();
  }

  /**
   * The answer to a request for long work: 202, {@code Location}, and the operation as it stands.
   */
  public Response accepted(UUID id) {
    return Response.accepted(get(id)).location(URI.create(PATH + id)).build();
  }

  private String write(Object payload) {
    try {
      return json.writeValueAsString(payload);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The payload must be writable as JSON", e);
    }
  }
}
