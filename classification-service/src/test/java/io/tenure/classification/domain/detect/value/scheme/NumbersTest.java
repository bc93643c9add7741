package io.tenure.classification.domain.detect.value.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.classification.domain.detect.value.Schemes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

  /** Schemes whose check notices every changed digit, as their specification promises. */
  private static final Set<String> NOTICES_EVERY_DIGIT =
      Set.of(
          """
          ar.cbu at.tin at.uid at.vnr au.abn au.tfn be.eid be.ogm_vcs be.vat bg.pnf by.unp
          ca.bc_phn ca.sin card ch.esr ch.ssn ch.uid ch.vat cl.rut cn.uscc cusip cy.vat damm
          de.idnr de.rvnr de.vat dk.cvr ean ec.ci ee.kmkr es.cif es.dni es.iban es.nie
          es.nif es.referenciacatastral fi.alv fi.ytunnus figi fr.nif fr.nir fr.siren fr.siret
          gb.nhs gb.sedol gb.upn gh.tin gn.nifp gr.amka grid hk.id hr.oib hu.adojel hu.anum iccid
          ie.pps ie.vat il.hp il.idnr in_.aadhaar in_.epic in_.gstin in_.vid isbn isin ismn isni
          iso11649 iso7064.mod_11_10 iso7064.mod_11_2 iso7064.mod_37_36 iso7064.mod_97_10 issn
          it.codicefiscale it.iva kr.brn lei lu.tva luhn ma.ice md.idno me.iban mt.vat mu.nid
          nl.bsn nl.onderwijsnummer no.fodselsnummer no.iban no.kontonr no.mva no.orgnr           om.vat pl.dowod pl.nip pl.pesel pt.cc rs.pib se.orgnr se.vat sg.nric sg.uen si.ddv
          tr.tckimlik tr.vkn upi us.npi us.rtn verhoeff vin za.idnr za.tin
          """
              .strip()
              .split("\\s+"));

  @Test
  void examples() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String line : lines()) {
      String[] cells = line.split("\t");
      boolean expected = cells[2].equals("true");
      if (Schemes.accepts(cells[0], cells[1]) != expected
          || Schemes.of(cells[1]).contains(cells[0]) != expected) {
        wrong.add(line);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static List<String> lines() throws IOException {
    try (InputStream in = NumbersTest.class.getResourceAsStream("/schemes/examples.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  @Test
  void aChangedDigitIsRefused() {
    long seed = 20261126;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    List<String> accepted = new ArrayList<>();
    for (String key : new TreeSet<>(NOTICES_EVERY_DIGIT)) {
      Scheme scheme = Schemes.get(key);
      List<String> valid = valid(scheme, random);
      assertThat(valid).as("valid numbers found for %s", key).hasSizeGreaterThan(4);
      for (String number : valid) {
        for (int i = 0; i < number.length(); i++) {
          String changed = changed(number, i, random);
          if (changed != null && scheme.accepts(Cell.of(changed))) {
            accepted.add(key + " " + number + " " + changed);
          }
        }
      }
    }
    assertThat(accepted).isEmpty();
  }

  private static List<String> valid(Scheme scheme, Random random) {
    List<String> valid = new ArrayList<>();
    for (int i = 0; i < 300_000 && valid.size() < 20; i++) {
      Form form = scheme.forms().get(random.nextInt(scheme.forms().size()));
      String code = ChancesTest.code(form, random);
      if (scheme.accepts(Cell.of(code))) {
        valid.add(code);
      }
    }
    return valid;
  }

  private static String changed(String number, int at, Random random) {
    char c = number.charAt(at);
    if (c < '0' || c > '9') {
      return null;
    }
    char other = (char) ('0' + (c - '0' + 1 + random.nextInt(9)) % 10);
    return number.substring(0, at) + other + number.substring(at + 1);
  }

  /** Numbers of countries that no other open validator here covers, from the issuers' examples. */
  @ParameterizedTest
  @CsvSource({
    "au.medicare, 2123 45670 1, true",
    "au.medicare, 2123 45671 1, false",
    "hk.id, A123456(3), true",
    "hk.id, A123456(4), false",
    "sg.nric, S1234567D, true",
    "sg.nric, S1234567E, false",
    "tw.id, A123456789, true",
    "tw.id, A123456788, false",
    "us.npi, 1234567893, true",
    "us.npi, 1234567894, false",
    "us.mbi, 1EG4-TE5-MK73, true",
    "us.mbi, 1EG4-TE5-MKS3, false",
    "vin, 1M8GDM9AXKP042788, true",
    "vin, 1M8GDM9AYKP042788, false",
    "nz.nhi, ZZZ0016, true",
    "nz.nhi, ZZZ0017, false",
    "nz.nhi, ZZZ00AX, true",
    "nz.nhi, ZZZ00AY, false",
    "ru.snils, 112-233-445 95, true",
    "ru.snils, 112-233-445 96, false",
    "pl.dowod, ABA300000, true",
    "pl.dowod, ABA300001, false",
    "pt.niss, 11111111111, false",
    "gb.nino, QQ123456C, false",
    "gb.nino, AB123456C, true",
    "om.vat, OM1100002920, true",
    "lu.matricule, 1893120105732, true",
    "lu.matricule, 1893120105733, false",
    "us.ssn, 536904399, true",
    "us.ssn.written, 536904399, false"
  })
  void others(String scheme, String value, boolean expected) {
    assertThat(Schemes.accepts(scheme, value)).as("%s %s", scheme, value).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-01-31", "31.01.2024", "01/31/2024", "192.168.100.12", "10.0.0.1"})
  void datesAndNetworkAddressesAreNobodysNumber(String value) {
    assertThat(Schemes.of(value)).isSubsetOf("date", "ipv4", "licence_plate", "postal_code");
  }
}
