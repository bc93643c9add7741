package io.tenure.classification.domain.detect.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.connector.map.Dataset.FieldType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameDetectorTest {

  @ParameterizedTest
  @CsvSource({
    "contacts, FirstName, user.name.first",
    "kunden, vorname, user.name.first",
    "clients, nom, user.name",
    "clientes, fecha_nacimiento, user.demographic.date_of_birth",
    "clientes, dt_data_nascimento, user.demographic.date_of_birth",
    "kunden, Straße, user.contact.address.street",
    "kunden, plz, user.contact.address.postal_code",
    "customer, emailaddress, user.contact.email",
    "customer, mobilePhone2, user.contact.phone_number",
    "customer, e_mail_work, user.contact.email",
    "orders, ship_to_name, user.name",
    "accounts, name, user.contact.organization",
    "employee, jobTitle, user.job_title",
    "contact, cpf, user.government_id.national_identification_number",
    "contact, ust_idnr, user.financial.tax_id",
    "patients, bloodType, user.health_and_medical",
    "notes, body, user.content.private",
    "contacts, do_not_call, user.privacy_preferences"
  })
  void names(String table, String column, String category) {
    NameVerdict verdict = judge(table, column, null);
    assertThat(verdict.category()).as("%s", verdict).isEqualTo(category);
    assertThat(verdict.confidence()).isGreaterThan(0.6);
  }

  @ParameterizedTest
  @CsvSource({
    "users, email_verified", "users, email_count", "users, phone_type", "users, email_template_id",
    "products, name", "events, name", "public_policies, license_public", "scenarios, scenario_code",
    "readings, acid_level", "files, file_name", "invoices, seller_country", "tasks, state",
    "queues, queue_name", "products, description", "users, is_email_valid", "users, created_at"
  })
  void negatives(String table, String column) {
    NameVerdict verdict = judge(table, column, null);
    assertThat(verdict.category()).as("%s", verdict).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "contacts, address1_city, user.contact.address.city",
    "contacts, yomifirstname, user.name.first",
    "contact, Birth_Date__c, user.demographic.date_of_birth",
    "contacts, hs_lead_email, user.contact.email",
    "employees, emp_lname, user.name.last",
    "employees, dob, user.demographic.date_of_birth",
    "customers, cust_ph_no, user.contact.phone_number",
    "leads, addr1, user.contact.address.street",
    "users, EMailAddress3, user.contact.email",
    "kunden, Kundenstraße, user.contact.address.street",
    "kunden, Telefonnummer_privat, user.contact.phone_number",
    "clientes, telefono_movil_cliente, user.contact.phone_number",
    "clientes, sexo_de_la_victima, user.demographic.gender",
    "dipendenti, codice_fiscale, user.government_id.national_identification_number",
    "clienti, indirizzo_email, user.contact.email",
    "medewerkers, geboortedatum, user.demographic.date_of_birth",
    "klienci, data_urodzenia, user.demographic.date_of_birth",
    "kunder, efternamn, user.name.last",
    "vehicles, license_plate, user.government_id.vehicle_registration",
    "employees, salary, user.financial.income",
    "orders, billing_state, user.contact.address.state",
    "customers, id, user.unique_id",
    "invoices, amount, user.financial"
  })
  void habitsOfSystemsAndLanguages(String table, String column, String category) {
    assertThat(judge(table, column, null).category()).isEqualTo(category);
  }

  @ParameterizedTest
  @CsvSource({
    "mitarbeiter, Gewerkschaftszugehörigkeit, user.demographic.trade_union_membership",
    "mitarbeiter, Konfession, user.demographic.religious_belief",
    "personas, grupo_etnico, user.demographic.race_ethnicity",
    "voters, party_affiliation, user.demographic.political_opinion",
    "members, sexual_orientation, user.demographic.sexual_orientation",
    "patients, allergies, user.health_and_medical",
    "mitarbeiter, Schwerbehinderung, user.health_and_medical.disability",
    "samples, genotype, user.health_and_medical.genetic",
    "users, face_template, user.biometric",
    "applicants, criminal_record, user.criminal_history"
  })
  void specialCategories(String table, String column, String category) {
    assertThat(judge(table, column, null).category()).isEqualTo(category);
  }

  @ParameterizedTest
  @CsvSource({
    "clientes, tipo_telefono",
    "users, is_phone",
    "users, total_emails",
    "users, hashed_email",
    "users, anonymized_ip_address",
    "messages, in_reply_to",
    "customers, state",
    "users, email_client",
    "services, how_to_apply_by_phone",
    "comments, last_editor_user_id",
    "opportunities, amount",
    "orders, total_pay_days",
    "agencies, health_check_url"
  })
  void statementsAreNobodysData(String table, String column) {
    NameVerdict verdict = judge(table, column, null);
    assertThat(verdict.category()).as("%s", verdict).isNull();
  }

  @Test
  void aNameTooWeakToDecideStillMeansSomething() {
    NameVerdict school = judge("contacts", "school", null);
    assertThat(school.category()).isNull();
    assertThat(school.means()).isEqualTo("user.education");
    assertThat(judge("meetings", "agenda_url", null).category()).isNull();
    assertThat(judge("meetings", "agenda_url", null).means()).isEqualTo("user.contact.url");
    assertThat(judge("products", "name", null).means()).isNull();
  }

  @Test
  void enclosingObjectsTellWhatAFieldIs() {
    assertThat(nested("customers", "value", "emails").category()).isEqualTo("user.contact.email");
    assertThat(nested("customers", "address", "ip").category()).isEqualTo("user.device.ip_address");
    assertThat(nested("orders", "name", "bill_to").category()).isEqualTo("user.name");
    assertThat(nested("orders", "state", "address").category())
        .isEqualTo("user.contact.address.state");
    assertThat(nested("users", "email", "notification_settings").category()).isNull();
    assertThat(nested("customers", "name", "coupon").category()).isNull();
  }

  @Test
  void aProgramIsNoClientOfAnybody() {
    Surroundings program = Surroundings.of("client", List.of("id", "name", "scopes", "salt"));
    Surroundings person = Surroundings.of("client", List.of("id", "name", "birth_date"));
    assertThat(NameDetector.judge("name", null, program).category()).isNull();
    assertThat(NameDetector.judge("name", null, person).category()).isEqualTo("user.name");
  }

  @Test
  void anAddressBesideItsCityIsTheStreet() {
    Surroundings among = Surroundings.of("", List.of("address", "city", "zip"));
    assertThat(NameDetector.judge("address", null, among).category())
        .isEqualTo("user.contact.address.street");
    assertThat(NameDetector.judge("state", null, among).category())
        .isEqualTo("user.contact.address.state");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The first name of the contact. | user.name.first",
        "Enter the e-mail address | user.contact.email",
        "Geburtsdatum des Kunden | user.demographic.date_of_birth",
        "Indicates whether the email address was verified |",
        "Number of phone numbers |",
        "Date and time when the record was created |"
      })
  void comments(String comment, String category) {
    assertThat(CommentReader.category(comment).orElse(null)).isEqualTo(category);
  }

  @Test
  void typesDeny() {
    assertThat(judge("users", "email", FieldType.BOOLEAN).category()).isNull();
    assertThat(judge("users", "phone", FieldType.TIMESTAMP).category()).isNull();
    assertThat(judge("users", "name", FieldType.INTEGER).category()).isNull();
    assertThat(judge("users", "email_opt_in", FieldType.BOOLEAN).category())
        .isEqualTo("user.privacy_preferences");
    assertThat(judge("users", "pregnant", FieldType.BOOLEAN).category())
        .isEqualTo("user.health_and_medical");
  }

  @Test
  void siblingsMakeAPerson() {
    Surroundings alone = Surroundings.of("records", List.of("name", "value"));
    Surroundings among = Surroundings.of("records", List.of("name", "birth_date", "gender"));
    assertThat(NameDetector.judge("name", null, alone).category()).isNull();
    assertThat(NameDetector.judge("name", null, among).category()).isEqualTo("user.name");
  }

  @ParameterizedTest
  @CsvSource({
    "shipToAddress2, ship to address 2",
    "EMAIL_Adresse, email adresse",
    "HTTPServerID, http server id",
    "Straße, strasse",
    "PréNom, pre nom",
    "firstname, first name",
    "customers, customer",
    "ContactAddresses, contact address"
  })
  void tokens(String identifier, String words) {
    assertThat(String.join(" ", Tokens.of(identifier))).isEqualTo(words);
  }

  private static NameVerdict nested(String table, String column, String object) {
    Surroundings around = Surroundings.of(table, List.of()).inside(List.of(Tokens.of(object)));
    return NameDetector.judge(column, null, around);
  }

  private static NameVerdict judge(String table, String column, FieldType type) {
    return NameDetector.judge(column, type, Surroundings.of(table, List.of(column)));
  }
}
