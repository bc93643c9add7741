package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.CheckDigits;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Guinea. Source: DGI, cahier des charges NIFp. */
final class Guinea {

  static final List<Scheme> SCHEMES =
      List.of(
          number(
              "gn.nifp",
              ValueType.TAX_ID,
              0.1,
              " -",
              "d9",
              c -> !c.uniform() && CheckDigits.luhn(c)));

  private Guinea() {}
}
