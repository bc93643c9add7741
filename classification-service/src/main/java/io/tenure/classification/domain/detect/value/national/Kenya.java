package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Kenya. Source: KRA; the rule of the last letter is not published. */
final class Kenya {

  static final List<Scheme> SCHEMES =
      List.of(
          number(
              "ke.pin",
              ValueType.TAX_ID,
              0.3,
              " -",
              "ld9l",
              c -> c.at(0) == 'A' || c.at(0) == 'P'));

  private Kenya() {}
}
