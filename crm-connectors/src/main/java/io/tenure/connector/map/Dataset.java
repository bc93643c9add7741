package io.tenure.connector.map;

import java.util.List;

/**
 * A table, with what a person confirmed about it.
 *
 * @param name {@code schema.table} as the database spells it
 * @param kind CONTACT, ACCOUNT, LEAD, OPPORTUNITY, ACTIVITY, CASE, INVOICE, ORDER, PAYMENT,
 *     CAMPAIGN_MEMBER, CONSENT, ATTACHMENT, NOTE, AUDIT, PRODUCT, USER, LINK, REFERENCE_DATA,
 *     TECHNICAL
 * @param keyColumns primary key in key order; empty where the table has none (then nothing in it
 *     can be disposed of on its own)
 * @param rowCount rows when discovered
 * @param rowCountExact false where {@code rowCount} is the database's estimate
 * @param subjects paths to the people a record is about; empty for data about nobody
 * @param jurisdiction where the subject's jurisdiction is read from; null where there is none
 * @param controller where the controller's jurisdiction is read from; null where there is none
 * @param triggers which events of the record are read from where
 * @param softDelete null where the table has no such column
 */
public record Dataset(
    String name,
    String schema,
    String table,
    String kind,
    List<String> keyColumns,
    long rowCount,
    boolean rowCountExact,
    List<Field> fields,
    List<SubjectSource> subjects,
    JurisdictionSource jurisdiction,
    JurisdictionSource controller,
    List<TriggerSource> triggers,
    SoftDelete softDelete,
    List<ConsentSource> consents) {

  public Dataset {
    keyColumns = List.copyOf(keyColumns);
    fields = List.copyOf(fields);
    subjects = subjects == null ? List.of() : List.copyOf(subjects);
    triggers = triggers == null ? List.of() : List.copyOf(triggers);
    consents = consents == null ? List.of() : List.copyOf(consents);
  }

  /** The same dataset with other fields. */
  public Dataset withFields(List<Field> others) {
    return new Dataset(
        name,
        schema,
        table,
        kind,
        keyColumns,
        rowCount,
        rowCountExact,
        others,
        subjects,
        jurisdiction,
        controller,
        triggers,
        softDelete,
        consents);
  }

  /** The columns; places inside of them are left out. */
  public List<Field> columns() {
    return fields.stream().filter(f -> f.inside() == null).toList();
  }

  /**
   * A column, or a place inside the JSON of one.
   *
   * @param name of the column; of a place inside the column's name and the way to it, such as
   *     {@code payload.customer.phone}, unique in the dataset
   * @param type portable type; of a place inside that of most of its values
   * @param category fideslang key, null where the field carries no data about people. That of a
   *     column of JSON counts for everything in it for which no place inside says another one
   * @param sensitivity HIGH, MODERATE, LOW, UNKNOWN
   * @param confidence of the category, 0 to 1
   * @param status PROPOSED, CONFIRMED or REJECTED
   * @param inside null for a column
   */
  public record Field(
      String name,
      FieldType type,
      String nativeType,
      Integer length,
      boolean nullable,
      boolean unique,
      boolean generated,
      boolean partOfKey,
      boolean partOfForeignKey,
      String category,
      String sensitivity,
      double confidence,
      Status status,
      Inside inside) {

    /** A column. */
    public Field(
        String name,
        FieldType type,
        String nativeType,
        Integer length,
        boolean nullable,
        boolean unique,
        boolean generated,
        boolean partOfKey,
        boolean partOfForeignKey,
        String category,
        String sensitivity,
        double confidence,
        Status status) {
      this(
          name,
          type,
          nativeType,
          length,
          nullable,
          unique,
          generated,
          partOfKey,
          partOfForeignKey,
          category,
          sensitivity,
          confidence,
          status,
          null);
    }

    /** The column that holds the field: itself, or the one it is inside of. */
    public String column() {
      return inside == null ? name : inside.column();
    }
  }

  /**
   * Where a field is inside a column of JSON.
   *
   * @param steps from outside in: the key of a member; {@value #ELEMENT} for the elements of an
   *     array; {@value #ANY} for all members whose keys no other field names (keys that are data
   *     are never told)
   */
  public record Inside(String column, List<String> steps) {

    /** Step into the elements of an array. */
    public static final String ELEMENT = "[]";

    /** Step into members whose keys no other field of the map names. */
    public static final String ANY = "*";

    public Inside {
      steps = List.copyOf(steps);
    }
  }

  /** Portable column types. */
  public enum FieldType {
    STRING,
    TEXT,
    INTEGER,
    DECIMAL,
    BOOLEAN,
    DATE,
    TIMESTAMP,
    UUID,
    JSON,
    BINARY,
    ENUM,
    OTHER
  }

  /** How far a person has spoken. */
  public enum Status {
    PROPOSED,
    CONFIRMED,
    REJECTED
  }

  /**
   * A way from a record to a person.
   *
   * @param path steps to the row that identifies the person; empty for the row itself
   * @param column column of that row with the identifier
   * @param identifier what the column holds; decides its normal form
   */
  public record SubjectSource(List<Step> path, String column, Identifier identifier) {
    public SubjectSource {
      path = List.copyOf(path);
    }
  }

  /** Kind of identifier; KEY means the row's own primary key where nothing better exists. */
  public enum Identifier {
    EMAIL,
    PHONE,
    CUSTOMER_NUMBER,
    KEY
  }

  /**
   * Where a jurisdiction is read from.
   *
   * @param column column with a country, null where {@code fixed} is given
   * @param format how the country is written
   * @param subdivisionColumn column with the state or province, null where there is none
   * @param fixed an ISO 3166 code that holds for all rows; also the fallback for empty values
   */
  public record JurisdictionSource(
      List<Step> path, String column, Format format, String subdivisionColumn, String fixed) {
    public JurisdictionSource {
      path = path == null ? List.of() : List.copyOf(path);
    }

    /** How a country is written. */
    public enum Format {
      ISO_ALPHA2,
      ISO_ALPHA3,
      COUNTRY_NAME
    }
  }

  /**
   * Where a trigger is read from.
   *
   * @param trigger name as the policy uses it, such as {@code last_activity}
   * @param path steps to the rows that carry the instant; empty for the record itself
   * @param column date or timestamp column there
   * @param aggregate how many rows become one instant
   * @param filters conditions on the last row of the path (or a row named by {@code at})
   * @param direction whose act the event is; person-driven and firm-driven are different triggers
   * @param zone zone of a value without one; also of plain dates
   */
  public record TriggerSource(
      String trigger,
      List<Step> path,
      String column,
      Aggregate aggregate,
      List<Filter> filters,
      Direction direction,
      String zone) {
    public TriggerSource {
      path = path == null ? List.of() : List.copyOf(path);
      filters = filters == null ? List.of() : List.copyOf(filters);
    }

    /** How many rows become one instant. */
    public enum Aggregate {
      NONE,
      MAX,
      MIN
    }

    /** Whose act an event is. */
    public enum Direction {
      PERSON,
      FIRM,
      NEUTRAL
    }
  }

  /**
   * Equality with one of a list of literal values, bound as parameters.
   *
   * @param at index of the path's row that has the column: 0 is the record, n the row after step n
   */
  public record Filter(int at, String column, List<String> in) {
    public Filter {
      in = List.copyOf(in);
    }
  }

  /**
   * How a row tells that it counts as deleted for its users; it is still there.
   *
   * @param deletedValues values of the column that mean deleted; empty where a time does
   * @param byTime true where the column holds the moment of the deletion: a row without one, with a
   *     placeholder or with a moment that has not come is not deleted
   */
  public record SoftDelete(String column, List<String> deletedValues, boolean byTime) {
    public SoftDelete {
      deletedValues = deletedValues == null ? List.of() : List.copyOf(deletedValues);
    }

    /** Deleted by certain values. */
    public SoftDelete(String column, List<String> deletedValues) {
      this(column, deletedValues, false);
    }

    /** Deleted since the moment in the column. */
    public static SoftDelete since(String column) {
      return new SoftDelete(column, List.of(), true);
    }
  }

  /**
   * A consent kept in the CRM itself, to be imported with provenance {@code import}.
   *
   * @param purpose purpose key of consent-service
   * @param givenValues values that mean given; all others mean nothing (UNKNOWN is not consent)
   * @param refusedValues values that mean refused
   * @param atColumn when it was given; null where the CRM does not know
   */
  public record ConsentSource(
      String purpose,
      String column,
      List<String> givenValues,
      List<String> refusedValues,
      String atColumn) {
    public ConsentSource {
      givenValues = List.copyOf(givenValues);
      refusedValues = List.copyOf(refusedValues);
    }
  }

  /**
   * One step along a relation.
   *
   * @param relation id of the relation
   * @param forward true from the row that holds the foreign key to the row it points to, false back
   */
  public record Step(String relation, boolean forward) {}
}
