package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;
import java.util.Set;

/** Numbers of Argentina. Sources: AFIP, BCRA, es.wikipedia.org CUIT and CBU. */
final class Argentina {

  static final List<Scheme> SCHEMES =
      List.of(
          number("ar.cbu", ValueType.BANK_ACCOUNT, 0.01, " -", "d22", Argentina::cbu),
          number("ar.cuit", ValueType.TAX_ID, 0.01, " -", "d11", Argentina::cuit),
          number("ar.dni", ValueType.NATIONAL_ID, 1, " .", "d7-8", c -> true));

  private static final Set<Integer> KINDS = Set.of(20, 23, 24, 27, 30, 33, 34, 50, 51, 55);

  private Argentina() {}

  /** Bank and branch with one check digit, account with another; weights 7 1 3 9 from the right. */
  static boolean cbu(Code c) {
    return c.sum("71397131") % 10 == 0 && c.sum(8, "39713971397131") % 10 == 0;
  }

  /** Kind, DNI or running number, check digit modulo 11; the rest 10 is written 9. */
  static boolean cuit(Code c) {
    int check = 11 - c.sum("5432765432") % 11;
    return KINDS.contains(c.i(0, 2)) && c.d(10) == (check == 11 ? 0 : check == 10 ? 9 : check);
  }
}
