package io.tenure.quickstart.crm;

/** How large a demo CRM is; everything else follows from the number of contacts. */
public enum CrmSize {
  /** The demo: 2,000 contacts. */
  SMALL(2_000),
  /** 100,000 contacts. */
  MEDIUM(100_000),
  /** 1,000,000 contacts. */
  LARGE(1_000_000);

  private final int contacts;

  CrmSize(int contacts) {
    this.contacts = contacts;
  }

  /** Number of contacts. */
  public int contacts() {
    return contacts;
  }
}
