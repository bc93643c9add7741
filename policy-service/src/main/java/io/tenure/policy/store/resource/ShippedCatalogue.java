package io.tenure.policy.store.resource;

import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.catalogue.Regulation;
import java.util.List;

/** The catalogue in this build. */
public final class ShippedCatalogue {

  private record Contents(String version, List<Regulation> regulations) {}

  private ShippedCatalogue() {}

  public static Catalogue load() {
    Contents contents = ShippedYaml.read("/catalogue/regulations.yaml", Contents.class);
    return Catalogue.of(
        contents.version(),
        contents.regulations(),
        ShippedYaml.lines("/catalogue/data-categories.txt"));
  }
}
