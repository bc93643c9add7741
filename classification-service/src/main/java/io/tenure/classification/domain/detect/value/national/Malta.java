package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Malta. Sources: MTCA, VIES algorithms, European Commission TIN portal. */
final class Malta {

  static final List<Scheme> SCHEMES =
      List.of(
          number(
              "mt.vat",
              ValueType.VAT_ID,
              0.027,
              " -",
              "[MT]d8",
              c -> c.d(0) > 0 && c.sum("346789A1") % 37 == 0),
          number(
              "mt.id",
              ValueType.NATIONAL_ID,
              0.3,
              " ",
              "d7l",
              c -> "MGAPLHBZ".indexOf(c.at(7)) >= 0));

  private Malta() {}
}
