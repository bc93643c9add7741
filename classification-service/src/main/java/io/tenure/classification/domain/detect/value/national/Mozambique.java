package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Mozambique. Source: at.gov.mz. */
final class Mozambique {

  static final List<Scheme> SCHEMES =
      List.of(
          number(
              "mz.nuit",
              ValueType.TAX_ID,
              0.09,
              " -.",
              "d9",
              c -> "01234567891".charAt(c.sum("89456789") % 11) == c.at(8)));

  private Mozambique() {}
}
