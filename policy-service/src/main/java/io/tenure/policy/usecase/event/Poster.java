package io.tenure.policy.usecase.event;

import io.tenure.kit.security.Actor;

/**
 * Who posts.
 *
 * @param anyEvent whether this one may correct and cancel what another account posted
 */
public record Poster(Actor actor, boolean anyEvent) {}
