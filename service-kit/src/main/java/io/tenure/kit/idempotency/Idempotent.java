package io.tenure.kit.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a POST resource method (returning an entity, a {@code Response}, a {@code RestResponse} or a
 * {@code Uni} of these): the header {@code Idempotency-Key} is required, and a repeated request
 * gets the answer that the first one got.
 *
 * <ul>
 *   <li>no key, or a key that is not 1 to 128 characters of {@code A-Z a-z 0-9 . _ : -}: 400 {@code
 *       idempotency.key-required}
 *   <li>same caller, route, key and body: the stored status, {@code Location}, {@code ETag} and
 *       body, with {@code Idempotency-Replayed: true}
 *   <li>same key, other body: 422 {@code idempotency.key-reused}
 *   <li>the first request still runs: 409 {@code idempotency.in-progress} with {@code Retry-After}
 *   <li>the first request got no answer for a minute (its service died): the repetition takes over;
 *       it must find or create the same objects, so take their ids from {@link RequestIdentity}
 * </ul>
 *
 * Only 2xx answers are stored; a refusal frees the key. Answers are kept for {@code
 * tenure.idempotency.ttl} (24 hours).
 */
@Documented
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
