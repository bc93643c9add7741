package io.tenure.acceptance.door;

import io.tenure.acceptance.support.MapDecisions;
import io.tenure.acceptance.support.Rules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What a person says of a CRM that is one table, {@code public.customer}; all rows are due. */
final class Shop {
  private Shop() {}

  static MapDecisions decisions() {
    return new MapDecisions()
        .categories("public.customer", Map.of("name", "user.name", "email", "user.contact.email"))
        .dataset(
            "public.customer",
            MapDecisions.person(
                "email", "EMAIL", MapDecisions.date("relationship_end", "left_on")));
  }

  static List<Map<String, Object>> rules() {
    LocalDate today = LocalDate.now(Clock.systemUTC());
    return List.of(
        Rules.erase(
            "customers-go",
            "public.customer",
            List.of("user"),
            "relationship_end",
            Rules.overFor(LocalDate.parse("2016-01-01"), today)));
  }
}
