package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Moldova. Source: ASP, idno.md. */
final class Moldova {

  static final List<Scheme> SCHEMES =
      List.of(
          number(
              "md.idno",
              ValueType.COMPANY_ID,
              0.1,
              " ",
              "d13",
              c -> c.sum("731731731731") % 10 == c.d(12)));

  private Moldova() {}
}
