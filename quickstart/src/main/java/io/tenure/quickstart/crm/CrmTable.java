package io.tenure.quickstart.crm;

import java.util.List;

/**
 * The tables of the demo CRM with the columns that the generator fills, in an order in which every
 * row comes after the rows it points to. Generated columns are left to the database.
 */
public enum CrmTable {
  USERS("id user_name full_name email job_title active created_at"),
  PRODUCTS("id sku name description price active"),
  CAMPAIGNS("id name channel starts_on ends_on budget"),
  ACCOUNTS(
      "id account_number name industry website vat_id phone billing_street billing_city"
          + " billing_postal_code billing_state billing_country seller_country parent_account_id"
          + " owner_id relationship_ended_on created_at modified_at deleted"),
  CONTACTS(
      "id customer_number account_id salutation first_name last_name job_title email phone mobile"
          + " phone_search birth_date tax_id street city postal_code state country lead_source"
          + " email_opt_in email_opt_in_at owner_id created_at modified_at deleted"),
  LEADS(
      "id first_name last_name company job_title email phone city state country source status"
          + " email_opt_in email_opt_in_at converted_contact_id owner_id created_at modified_at"
          + " deleted"),
  OPPORTUNITIES(
      "id account_id contact_id name stage amount currency expected_close closed_on owner_id"
          + " created_at modified_at deleted"),
  OPPORTUNITY_LINES("id opportunity_id order product_id quantity unit_price"),
  ACTIVITIES(
      "id type direction subject body from_address parent_type parent_id occurred_at owner_id"
          + " created_at modified_at deleted"),
  ACTIVITY_RECIPIENTS("activity_id recipient_no recipient_role name email contact_id lead_id"),
  CASES(
      "id case_number account_id contact_id subject description priority status supplied_name"
          + " supplied_email supplied_phone opened_at closed_at owner_id modified_at deleted"),
  CAMPAIGN_MEMBERS("id campaign_id contact_id lead_id email status responded_at created_at"),
  INVOICES(
      "id invoice_number account_id contact_id opportunity_id seller_country invoice_date due_on"
          + " paid_on currency net tax status billing_name billing_street billing_city"
          + " billing_postal_code billing_country billing_email billing_phone created_at"),
  INVOICE_LINES("id invoice_id order product_id description quantity unit_price"),
  PAYMENTS("id invoice_id paid_at amount method payer_name iban bank_reference"),
  ATTACHMENTS(
      "id parent_type parent_id file_name mime_type size_bytes content uploaded_by created_at"),
  NOTES("id contact_id title body author_id created_at"),
  CONTACT_AUDIT("id contact_id field_name old_value new_value changed_by changed_at");

  private final List<String> columns;

  CrmTable(String columns) {
    this.columns = List.of(columns.split(" "));
  }

  /** Name of the table, without a schema. */
  public String table() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The columns a row has, in order. */
  public List<String> columns() {
    return columns;
  }
}
