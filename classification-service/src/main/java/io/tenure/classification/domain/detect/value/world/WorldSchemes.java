package io.tenure.classification.domain.detect.value.world;

import io.tenure.classification.domain.detect.value.scheme.Scheme;
import java.util.List;
import java.util.stream.Stream;

/** What is written the same way everywhere, and mere shapes. */
public final class WorldSchemes {

  private WorldSchemes() {}

  public static List<Scheme> all() {
    return Stream.of(
            Web.SCHEMES,
            Phones.SCHEMES,
            Accounts.SCHEMES,
            Algorithms.SCHEMES,
            Devices.SCHEMES,
            Places.SCHEMES,
            Publications.SCHEMES,
            Secrets.SCHEMES,
            Securities.SCHEMES,
            Things.SCHEMES,
            Wallets.SCHEMES,
            Shapes.SCHEMES,
            Prose.SCHEMES)
        .flatMap(List::stream)
        .toList();
  }
}
