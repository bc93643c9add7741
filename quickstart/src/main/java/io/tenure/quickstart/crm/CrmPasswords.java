package io.tenure.quickstart.crm;

/** Passwords of {@code crm_read}, {@code crm_erase} and {@code crm_verify}. */
public record CrmPasswords(String read, String erase, String verify) {

  /** Never shows them. */
  @Override
  public String toString() {
    return "CrmPasswords[...]";
  }
}
