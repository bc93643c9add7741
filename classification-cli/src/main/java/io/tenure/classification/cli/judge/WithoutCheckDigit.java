package io.tenure.classification.cli.judge;

import java.util.Set;

/**
 * Modules whose numbers have no check digit, or one that not all valid numbers carry: a changed
 * digit mostly makes another valid number, whoever checks it.
 */
public final class WithoutCheckDigit {
  private static final Set<String> MODULES =
      Set.of(
          "al.nipt",
          "bic",
          "cr.cpf",
          "cr.cpj",
          "dk.cpr",
          "eg.tn",
          "fi.veronumero",
          "id.nik",
          "imei",
          "in_.pan",
          "ke.pin",
          "li.peid",
          "lv.pvn",
          "mac",
          "my.nric",
          "pk.cnic",
          "us.atin",
          "us.itin",
          "us.ptin",
          "us.ssn");

  private WithoutCheckDigit() {}

  /** Whether a module is one of them. */
  public static boolean has(String module) {
    return MODULES.contains(module);
  }
}
