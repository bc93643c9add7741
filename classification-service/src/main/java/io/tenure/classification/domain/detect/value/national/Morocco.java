package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Morocco. Source: ice.gov.ma guide. */
final class Morocco {

  static final List<Scheme> SCHEMES =
      List.of(number("ma.ice", ValueType.COMPANY_ID, 0.011, " ", "d15", c -> c.n(0, 15) % 97 == 0));

  private Morocco() {}
}
