package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of North Macedonia. Source: UJP. */
final class NorthMacedonia {

  static final List<Scheme> SCHEMES =
      List.of(
          number("mk.edb", ValueType.TAX_ID, 0.09, " -", "[MK]d13|[МК]d13", NorthMacedonia::edb));

  private NorthMacedonia() {}

  /** Weights 7 to 2 twice, modulo 11. */
  static boolean edb(Code c) {
    return Math.floorMod(-c.sum("765432765432"), 11) % 10 == c.d(12);
  }
}
