package io.tenure.classification.cli.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The promises hold for numbers drawn at random, not only for those of a folder. */
class CheckPromisesTest {
  private static final long SEED = 20261126;

  @ParameterizedTest
  @CsvSource({
    "au.tfn, #########",
    "be.eid, ############",
    "ca.sin, #########",
    "cl.rut, #########",
    "ec.ci, 17########",
    "es.dni, ########T",
    "fr.nif, 07###########",
    "gr.amka, 010180#####",
    "hr.oib, ###########",
    "iban, BE##############",
    "il.idnr, #########",
    "luhn, ###########",
    "mu.nid, M010180######A",
    "no.fodselsnummer, 010180#####",
    "pl.pesel, 800101#####",
    "se.personnummer, 800101-####",
    "tr.tckimlik, 1##########",
    "za.idnr, 800101#######"
  })
  void noMistakeOfTheKindIsAccepted(String module, String form) {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    NearMisses made = new NearMisses(SEED);
    List<String> unseen = new ArrayList<>();
    int valid = 0;
    for (int i = 0; i < 2_000_000 && valid < 300; i++) {
      String number = number(form, random);
      if (Validators.accepts(module, number)) {
        valid++;
        Stream.concat(
                CheckPromises.changedDigit(module)
                    ? made.changedDigit(number).stream()
                    : Stream.empty(),
                CheckPromises.swappedNeighbours(module)
                    ? made.swappedNeighbours(number).stream()
                    : Stream.empty())
            .filter(near -> Validators.accepts(module, near))
            .forEach(near -> unseen.add(number + " " + near));
      }
    }
    assertThat(valid).as("valid numbers drawn").isGreaterThan(50);
    assertThat(CheckPromises.changedDigit(module)).isTrue();
    assertThat(unseen).isEmpty();
  }

  private static String number(String form, Random random) {
    StringBuilder number = new StringBuilder(form);
    for (int i = 0; i < number.length(); i++) {
      if (number.charAt(i) == '#') {
        number.setCharAt(i, (char) ('0' + random.nextInt(10)));
      }
    }
    return number.toString();
  }
}
