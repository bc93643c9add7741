package io.tenure.disposal;

import io.tenure.kit.testing.Databases;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A CRM in PostgreSQL with people, notes that live and die with them, invoices that point to them,
 * and leads; with three accounts that have exactly the rights the guide asks for. Every change is
 * written down by the database itself, so that a test can tell from outside what was done.
 */
public final class TestCrm implements AutoCloseable {

  /** Contacts whose last activity is more than three years ago: due. */
  public static final int DUE = 10;

  public static final int CONTACTS = 40;

  private static final List<String> TABLES = List.of("contacts", "notes", "invoices", "leads");

  private static final String SCHEMA =
      """
      drop schema public cascade;
      create schema public;
      create table contacts (id integer primary key, full_name text not null, email text, phone text, country text,
          created_at timestamptz not null, last_activity timestamptz, newsletter text, newsletter_at timestamptz,
          deleted boolean not null default false);
      create table notes (id integer primary key, contact_id integer not null references contacts, about_email text, body text,
          created_at timestamptz not null);
      create table invoices (id integer primary key, contact_id integer references contacts, number text not null, billing_name text,
          issued_at timestamptz not null);
      create table leads (id integer primary key, name varchar(80) not null, email text not null unique, score integer,
          created_at timestamptz not null, last_activity timestamptz);
      create table change_log (seq bigint generated always as identity primary key, change text not null);
      create function log_change() returns trigger language plpgsql security definer as $$
      begin
        insert into public.change_log (change) values (tg_op || ' ' || tg_table_name || ' ' || coalesce(new.id, old.id));
        return coalesce(new, old);
      end $$;
      """;

  private final Databases.Handle database = Databases.create("crm");

  public TestCrm() {
    for (String role : List.of(reader(), eraser(), verifier())) {
      admin("create role " + role + " login password '" + database.password() + "'");
      owner("grant connect on database " + database.name() + " to " + role);
    }
  }

  public Databases.Handle database() {
    return database;
  }

  public String reader() {
    return database.name() + "_read";
  }

  public String eraser() {
    return database.name() + "_erase";
  }

  public String verifier() {
    return database.name() + "_verify";
  }

  /** Makes all tables anew. */
  public void fill(String key) {
    owner(SCHEMA);
    owner(
        """
        insert into contacts select i, 'Person ' || i, 'p' || i || '@KEY.example', '+49 30 123456' || i, 'DE', timestamptz '2015-01-01 10:00+01',
            case when i <= 10 then timestamptz '2020-02-29 12:00+01' else now() - interval '1 month' end, null, null, false
          from generate_series(1, 40) i;
        insert into notes select 100 + i, i, null, 'called person ' || i, timestamptz '2016-01-01 10:00+01' from generate_series(1, 40) i;
        insert into invoices select 200 + i, i, 'R-' || i, 'Person ' || i, timestamptz '2020-03-01 10:00+01' from generate_series(9, 12) i;
        insert into leads select i, 'Lead ' || i, 'l' || i || '@KEY.example', i, timestamptz '2015-01-01 10:00+01',
            case when i <= 2 then timestamptz '2019-05-05 12:00+02' else now() end from generate_series(1, 5) i
        """
            .replace("KEY", key));
    for (String table : TABLES) {
      owner(
          "create trigger logged after insert or update or delete on %s for each row execute function log_change()"
              .formatted(table));
    }
    owner(
        """
        grant usage on schema public to READ, ERASE, VERIFY;
        grant select on all tables in schema public to READ, ERASE, VERIFY;
        grant delete on contacts, notes to ERASE;
        grant update (full_name, email, phone) on contacts to ERASE;
        grant update (name, email) on leads to ERASE;
        grant update (id) on notes to ERASE
        """
            .replace("READ", reader())
            .replace("ERASE", eraser())
            .replace("VERIFY", verifier()));
  }

  /** Executes as the owner of the database: as the company's own people and programs do. */
  public void owner(String sql) {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void admin(String sql) {
    try (Connection connection = Databases.admin();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Every row of every table of the map as text, by {@code table id}. */
  public Map<String, String> rows() {
    Map<String, String> rows = new TreeMap<>();
    for (String table : TABLES) {
      select(
          "select '%1$s ' || t.id, t::text from %1$s t".formatted(table),
          row -> rows.put(row.getString(1), row.getString(2)));
    }
    return rows;
  }

  /** What was done since the tables were filled, in order, such as {@code DELETE contacts 3}. */
  public List<String> changes() {
    List<String> changes = new java.util.ArrayList<>();
    select(
        "select change from change_log order by seq", row -> changes.add(row.getString("change")));
    return changes;
  }

  private interface Reading {
    void accept(ResultSet row) throws SQLException;
  }

  private void select(String sql, Reading reading) {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        reading.accept(rows);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    Databases.drop(database);
    List.of(reader(), eraser(), verifier()).forEach(role -> admin("drop role " + role));
  }
}
