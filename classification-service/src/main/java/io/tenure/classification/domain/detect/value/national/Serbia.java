package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.CheckDigits;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Serbia. Sources: Poreska uprava. */
final class Serbia {

  static final List<Scheme> SCHEMES =
      List.of(number("rs.pib", ValueType.TAX_ID, 0.1, " -.", "d9", c -> CheckDigits.mod11And10(c)));

  private Serbia() {}
}
