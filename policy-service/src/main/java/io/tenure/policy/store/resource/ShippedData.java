package io.tenure.policy.store.resource;

import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.deadline.PublicHolidays;
import io.tenure.policy.domain.deadline.RequestDeadlines;
import io.tenure.policy.domain.obligation.Computation;
import io.tenure.policy.domain.obligation.ExecutionNotes;
import io.tenure.policy.usecase.catalogue.Packs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Hands out what ships with the service; read once. */
@ApplicationScoped
class ShippedData {

  @Produces
  @Singleton
  Catalogue catalogue() {
    return ShippedCatalogue.load();
  }

  @Produces
  @Singleton
  Packs packs() {
    return new Packs(ShippedPacks.load());
  }

  @Produces
  @Singleton
  PublicHolidays holidays() {
    return new JollydayHolidays();
  }

  @Produces
  @Singleton
  RequestDeadlines deadlines(PublicHolidays holidays) {
    return new RequestDeadlines(holidays);
  }

  @Produces
  @Singleton
  ExecutionNotes executionNotes() {
    return ShippedExecutions.notes();
  }

  @Produces
  @Singleton
  Computation computation(PublicHolidays holidays) {
    return new Computation(holidays);
  }
}
