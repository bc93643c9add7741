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

  private static NameVerdict judge(String table, String column, FieldType type) {
    return NameDetector.judge(column, type, Surroundings.of(table, List.of(column)));
  }
}
