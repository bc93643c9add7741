package io.tenure.quickstart.crm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The rights of the three roles that Tenure has in the demo CRM. {@code crm_read} and {@code
 * crm_verify} read; {@code crm_erase} deletes from the tables about customers and changes the
 * columns listed here, nothing else. Staff, products and campaigns are out of its reach.
 */
final class CrmRoles {
  private static final Map<CrmTable, String> CHANGEABLE = new TreeMap<>();

  static {
    CHANGEABLE.put(
        CrmTable.ACCOUNTS,
        "name website vat_id phone billing_street billing_city billing_postal_code"
            + " billing_state billing_country parent_account_id");
    CHANGEABLE.put(
        CrmTable.CONTACTS,
        "customer_number account_id salutation first_name last_name job_title email phone mobile"
            + " phone_search birth_date tax_id street city postal_code state country lead_source"
            + " email_opt_in email_opt_in_at deleted");
    CHANGEABLE.put(
        CrmTable.LEADS,
        "first_name last_name company job_title email phone city state country source email_opt_in"
            + " email_opt_in_at converted_contact_id deleted");
    CHANGEABLE.put(CrmTable.OPPORTUNITIES, "contact_id name amount deleted");
    CHANGEABLE.put(CrmTable.OPPORTUNITY_LINES, "quantity");
    CHANGEABLE.put(CrmTable.ACTIVITIES, "subject body from_address deleted");
    CHANGEABLE.put(CrmTable.ACTIVITY_RECIPIENTS, "name email contact_id lead_id");
    CHANGEABLE.put(
        CrmTable.CASES,
        "contact_id subject description supplied_name supplied_email supplied_phone deleted");
    CHANGEABLE.put(CrmTable.CAMPAIGN_MEMBERS, "email responded_at");
    CHANGEABLE.put(
        CrmTable.INVOICES,
        "contact_id opportunity_id billing_name billing_street billing_city billing_postal_code"
            + " billing_country billing_email billing_phone net tax gross");
    CHANGEABLE.put(CrmTable.INVOICE_LINES, "description");
    CHANGEABLE.put(CrmTable.PAYMENTS, "payer_name iban bank_reference");
    CHANGEABLE.put(CrmTable.ATTACHMENTS, "file_name content");
    CHANGEABLE.put(CrmTable.NOTES, "title body");
    CHANGEABLE.put(CrmTable.CONTACT_AUDIT, "old_value new_value");
  }

  private final CrmDatabase.Kind kind;
  private final String database;

  CrmRoles(CrmDatabase.Kind kind, String database) {
    this.kind = kind;
    this.database = database;
  }

  /** Statements that create or renew the roles; passwords are letters, digits, - and _ only. */
  List<String> statements(CrmPasswords passwords) {
    return kind == CrmDatabase.Kind.POSTGRESQL ? postgresql(passwords) : mariadb(passwords);
  }

  private List<String> postgresql(CrmPasswords passwords) {
    List<String> sql = new ArrayList<>();
    passwordsByRole(passwords)
        .forEach(
            (role, password) -> {
              sql.add(
                  "DO $$ BEGIN CREATE ROLE "
                      + role
                      + " LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
              sql.add("ALTER ROLE " + role + " PASSWORD '" + safe(password) + "'");
              sql.add("GRANT CONNECT ON DATABASE \"" + database + "\" TO " + role);
              sql.add("GRANT USAGE ON SCHEMA crm TO " + role);
              sql.add("GRANT SELECT ON ALL TABLES IN SCHEMA crm TO " + role);
            });
    CHANGEABLE.forEach(
        (table, columns) -> {
          sql.add("GRANT DELETE ON crm." + table.table() + " TO crm_erase");
          sql.add(
              "GRANT UPDATE ("
                  + list(columns, '"')
                  + ") ON crm."
                  + table.table()
                  + " TO crm_erase");
        });
    return sql;
  }

  private List<String> mariadb(CrmPasswords passwords) {
    List<String> sql = new ArrayList<>();
    passwordsByRole(passwords)
        .forEach(
            (role, password) -> {
              String user = "'" + role + "'@'%'";
              sql.add("CREATE USER IF NOT EXISTS " + user);
              sql.add("ALTER USER " + user + " IDENTIFIED BY '" + safe(password) + "'");
              // REFERENCES shows keys and cascades, which MariaDB hides from SELECT alone.
              sql.add("GRANT SELECT, REFERENCES ON `" + database + "`.* TO " + user);
            });
    CHANGEABLE.forEach(
        (table, columns) ->
            sql.add(
                "GRANT DELETE, UPDATE ("
                    + list(columns, '`')
                    + ") ON `"
                    + database
                    + "`.`"
                    + table.table()
                    + "` TO 'crm_erase'@'%'"));
    return sql;
  }

  private static Map<String, String> passwordsByRole(CrmPasswords passwords) {
    return new TreeMap<>(
        Map.of(
            "crm_read", passwords.read(),
            "crm_erase", passwords.erase(),
            "crm_verify", passwords.verify()));
  }

  private static String list(String columns, char quote) {
    return List.of(columns.split(" ")).stream()
        .map(column -> quote + column + quote)
        .collect(Collectors.joining(", "));
  }

  private static String safe(String password) {
    if (!password.matches("[A-Za-z0-9_-]{8,128}")) {
      throw new IllegalArgumentException("A password has 8 to 128 letters, digits, - or _");
    }
    return password;
  }
}
