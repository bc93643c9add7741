package io.tenure.policy.domain.layer;

import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.catalogue.Regulation;
import io.tenure.policy.domain.obligation.Executions;
import io.tenure.policy.domain.organisation.Bindings;
import java.util.List;

/**
 * What holds in an edition, as it is kept with the policy versions that were submitted with it.
 *
 * @param bindings whom its obligations bind
 */
public record CatalogueContents(
    String version, List<Regulation> regulations, List<String> dataCategories, Bindings bindings) {

  public CatalogueContents {
    bindings = bindings == null ? Bindings.NONE : bindings;
  }

  static CatalogueContents of(Catalogue catalogue, Executions executions) {
    return new CatalogueContents(
        catalogue.version(),
        List.copyOf(catalogue.regulations().values()),
        catalogue.dataCategories().stream().sorted().toList(),
        executions.bindings());
  }

  /** The catalogue that answers with it. */
  public Catalogue catalogue() {
    return Catalogue.of(version, regulations, dataCategories);
  }
}
