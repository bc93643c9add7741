package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of the Faroe Islands. Source: OECD, Faroe Islands TIN. */
final class Faroes {

  static final List<Scheme> SCHEMES =
      List.of(number("fo.vn", ValueType.TAX_ID, 1, " -.", "[FO]d6", c -> true));

  private Faroes() {}
}
