package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Algeria. Source: MF/DGI; no check digit is published. */
final class Algeria {

  static final List<Scheme> SCHEMES =
      List.of(number("dz.nif", ValueType.TAX_ID, 1, " ", "d15|d20", c -> true));

  private Algeria() {}
}
