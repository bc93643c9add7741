package io.tenure.policy.usecase.answer;

import io.quarkus.vertx.VertxContextSupport;
import io.tenure.policy.domain.layer.Edition;
import io.tenure.policy.usecase.catalogue.CurrentCatalogue;
import jakarta.enterprise.context.ApplicationScoped;

/** The catalogue as it is now, for those who may wait. */
@ApplicationScoped
class PresentCatalogue {

  private final CurrentCatalogue current;

  PresentCatalogue(CurrentCatalogue current) {
    this.current = current;
  }

  /** Waits for the database; never on an event loop. */
  Edition now() {
    try {
      return VertxContextSupport.subscribeAndAwait(current::now);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("the catalogue could not be read", e);
    }
  }
}
