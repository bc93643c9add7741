package io.tenure.kit.idempotency;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.tenure.kit.security.CurrentActor;
import io.tenure.kit.sql.Database;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Runs an {@link Idempotent} method once per key. After Bean Validation, so that only requests that
 * can be understood take a key.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_AFTER + 900)
class IdempotentInterceptor {

  private static final Logger LOG = Logger.getLogger(IdempotentInterceptor.class);
  private static final String KEY = "Idempotency-Key";

  private final IdempotencyStore store;
  private final Answers answers;
  private final RequestIdentity identity;
  private final CurrentActor actor;
  private final CurrentVertxRequest exchange;
  private final Database database;

  IdempotentInterceptor(
      IdempotencyStore store,
      Answers answers,
      RequestIdentity identity,
      CurrentActor actor,
      CurrentVertxRequest exchange,
      Database database) {
    this.store = store;
    this.answers = answers;
    this.identity = identity;
    this.actor = actor;
    this.exchange = exchange;
    this.database = database;
  }

  @AroundInvoke
  Object around(InvocationContext call) throws Exception {
    HttpServerRequest http = exchange.getCurrent().request();
    byte[] body = answers.body(call.getMethod(), call.getParameters());
    KeyedRequest request =
        KeyedRequest.of(actor.get(), http.method() + " " + http.uri(), http.getHeader(KEY), body);
    return Uni.class.isAssignableFrom(call.getMethod().getReturnType())
        ? later(call, request)
        : now(call, request);
  }

  private Object now(InvocationContext call, KeyedRequest request) throws Exception {
    UUID owner = database.await(store.reserve(request));
    identity.begin(request.seed());
    Object result;
    try {
      result = call.proceed();
    } catch (Throwable failure) {
      finish(() -> database.await(store.release(request, owner)));
      throw failure;
    }
    StoredAnswer answer = answers.answer(call.getMethod(), result);
    finish(
        () ->
            database.await(
                answer == null
                    ? store.release(request, owner)
                    : store.answer(request, owner, answer)));
    return result;
  }

  private Uni<Object> later(InvocationContext call, KeyedRequest request) {
    return store
        .reserve(request)
        .chain(
            owner -> {
              identity.begin(request.seed());
              return proceed(call)
                  .onFailure()
                  .call(
                      () ->
                          store
                              .release(request, owner)
                              .onFailure()
                              .invoke(IdempotentInterceptor::notKept)
                              .onFailure()
                              .recoverWithItem(0))
                  .call(result -> keep(call, request, owner, result));
            });
  }

  @SuppressWarnings("unchecked")
  private static Uni<Object> proceed(InvocationContext call) {
    try {
      return (Uni<Object>) call.proceed();
    } catch (Exception failure) {
      return Uni.createFrom().failure(failure);
    }
  }

  private Uni<Integer> keep(
      InvocationContext call, KeyedRequest request, UUID owner, Object result) {
    StoredAnswer answer = answers.answer(call.getMethod(), result);
    return (answer == null ? store.release(request, owner) : store.answer(request, owner, answer))
        .onFailure()
        .invoke(IdempotentInterceptor::notKept)
        .onFailure()
        .recoverWithItem(0);
  }

  /**
   * The work is done or refused already; that its answer could not be kept only means that a
   * repetition runs again, with the same ids.
   */
  private static void finish(Runnable bookkeeping) {
    try {
      bookkeeping.run();
    } catch (RuntimeException failure) {
      notKept(failure);
    }
  }

  private static void notKept(Throwable failure) {
    LOG.warn(
        "The outcome of an idempotent request could not be kept; a repetition will run again",
        failure);
  }
}
