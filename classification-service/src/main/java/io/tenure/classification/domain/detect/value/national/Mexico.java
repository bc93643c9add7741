package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;
import static io.tenure.classification.domain.detect.value.scheme.Scheme.text;

import io.tenure.classification.domain.detect.value.scheme.Cell;
import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Days;
import io.tenure.classification.domain.detect.value.scheme.Marks;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;
import java.util.Set;

/** Numbers of Mexico. Sources: RENAPO instructivo CURP, SAT, DOF 18 October 2021. */
final class Mexico {

  static final List<Scheme> SCHEMES =
      List.of(
          number("mx.curp", ValueType.NATIONAL_ID, 0.0005, " -_", "l4d6l6xd", Mexico::curp),
          text("mx.rfc", ValueType.TAX_ID, 0.1, Mexico::rfc));

  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";
  private static final Set<String> STATES =
      Set.of(
          "AS", "BC", "BS", "CC", "CH", "CL", "CM", "CS", "DF", "DG", "GR", "GT", "HG", "JC", "MC",
          "MN", "MS", "NE", "NL", "NT", "OC", "PL", "QR", "QT", "SL", "SP", "SR", "TC", "TL", "TS",
          "VZ", "YN", "ZS");

  /** Words that no number may begin with (instructivo CURP, annex 2); the tax office has fewer. */
  private static final Set<String> AVOIDED =
      Set.of(
          """
          BACA BAKA BUEI BUEY CACA CACO CAGA CAGO CAKA CAKO COGE COGI COJA COJE COJI COJO COLA
          CULO FALO FETO GETA GUEI GUEY JETA JOTO KACA KACO KAGA KAGO KAKA KAKO KOGE KOGI KOJA
          KOJE KOJI KOJO KOLA KULO LILO LOCA LOCO LOKA LOKO MAME MAMO MEAR MEAS MEON MIAR MION
          MOCO MOKO MULA MULO NACA NACO PEDA PEDO PENE PIPI PITO POPO PUTA PUTO QULO RATA ROBA
          ROBE ROBO RUIN SENO TETA VACA VAGA VAGO VAKA VUEI VUEY WUEI WUEY
          """
              .strip()
              .split("\\s+"));

  private static final Set<String> AVOIDED_BY_SAT =
      Set.of(
          """
          BUEI BUEY CACA CACO CAGA CAGO CAKA CAKO COGE COJA COJE COJI COJO CULO FETO GUEY JOTO
          KACA KACO KAGA KAGO KAKA KOGE KOJO KULO MAME MAMO MEAR MEAS MEON MION MOCO MULA PEDA
          PEDO PENE PUTA PUTO QULO RATA RUIN
          """
              .strip()
              .split("\\s+"));

  private Mexico() {}

  /** Letters of the names, birthday, sex, state, consonants, serial, check digit modulo 10. */
  static boolean curp(Code c) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += ALPHABET.indexOf(c.at(i)) * (18 - i);
    }
    int century = c.at(16) <= '9' ? 1900 : 2000;
    return (10 - sum % 10) % 10 == c.d(17)
        && Days.real(century + c.i(4, 6), c.i(6, 8), c.i(8, 10))
        && !AVOIDED.contains(c.part(0, 4).text())
        && "HMX".indexOf(c.at(10)) >= 0
        && STATES.contains(c.part(11, 13).text());
  }

  /**
   * Letters of the name (three for firms, four for people), day YYMMDD, homonym and check
   * character. About one real number in sixty has a wrong check character, so it is not asked for.
   */
  static boolean rfc(Cell cell) {
    int length = cell.text().length();
    if (length < 10 || length > 18 || !cell.marksWithin(Marks.of(" -_&"))) {
      return false;
    }
    String text = cell.has('&') ? kept(cell.text()) : cell.code().text();
    int letters = text.length() == 12 ? 3 : 4;
    if (text.length() != 10 && text.length() != 12 && text.length() != 13) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = c >= 'A' && c <= 'Z' || i < letters && (c == '&' || c == 'Ñ');
      boolean digit = c >= '0' && c <= '9';
      if (i < letters ? !letter : i < letters + 6 ? !digit : !letter && !digit) {
        return false;
      }
    }
    return Days.yymmdd(Code.of(text), letters) && !AVOIDED_BY_SAT.contains(text.substring(0, 4));
  }

  private static String kept(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != ' ' && c != '-' && c != '_') {
        kept.append(Character.toUpperCase(c));
      }
    }
    return kept.toString();
  }
}
