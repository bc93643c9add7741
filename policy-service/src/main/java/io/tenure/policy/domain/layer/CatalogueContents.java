package io.tenure.policy.domain.layer;

import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.catalogue.Regulation;
import java.util.List;

/** What holds in an edition, as it is kept with the policy versions that were submitted with it. */
public record CatalogueContents(
    String version, List<Regulation> regulations, List<String> dataCategories) {

  static CatalogueContents of(Catalogue catalogue) {
    return new CatalogueContents(
        catalogue.version(),
        List.copyOf(catalogue.regulations().values()),
        catalogue.dataCategories().stream().sorted().toList());
  }

  /** The catalogue that answers with it. */
  public Catalogue catalogue() {
    return Catalogue.of(version, regulations, dataCategories);
  }
}
