package io.tenure.classification.cli.judge;

import java.util.Set;

/**
 * What the check digits of a module promise. No check finds everything: Luhn cannot see 09 for 90,
 * weights modulo 11 leave a remainder that is written like another one, and some numbers have
 * digits that nothing checks. Only where every mistake of a kind is noticed by the specification, a
 * near miss is wrong for sure.
 */
public final class CheckPromises {
  private static final Set<String> CHANGED_DIGIT =
      Set.of(
          "au.tfn",
          "be.eid",
          "bitcoin",
          "ca.sin",
          "cl.rut",
          "cn.ric",
          "ec.ci",
          "es.dni",
          "fi.hetu",
          "fr.nif",
          "gr.amka",
          "hr.oib",
          "iban",
          "ie.pps",
          "il.idnr",
          "it.codicefiscale",
          "luhn",
          "mu.nid",
          "no.fodselsnummer",
          "pl.pesel",
          "pt.cc",
          "se.personnummer",
          "tr.tckimlik",
          "za.idnr");

  private static final Set<String> SWAPPED_NEIGHBOURS =
      Set.of(
          "au.tfn",
          "be.eid",
          "bitcoin",
          "cl.rut",
          "cn.ric",
          "es.dni",
          "fi.hetu",
          "fr.nif",
          "ie.pps",
          "mu.nid",
          "no.fodselsnummer");

  private CheckPromises() {}

  /** Whether the module notices every single digit that is changed. */
  public static boolean changedDigit(String module) {
    return CHANGED_DIGIT.contains(module);
  }

  /** Whether it notices any two different neighbours that are swapped. */
  public static boolean swappedNeighbours(String module) {
    return SWAPPED_NEIGHBOURS.contains(module);
  }
}
