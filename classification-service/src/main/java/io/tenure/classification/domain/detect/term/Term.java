package io.tenure.classification.domain.detect.term;

/**
 * What a value can be a word of.
 *
 * <p>Strong kinds may decide where the table is not about things; the others only together with a
 * name or a table that speaks for people: a language may be that of a book.
 */
public enum Term {
  FULL_NAME("user.name", true),
  GIVEN_NAME("user.name.first", true),
  FAMILY_NAME("user.name.last", true),
  MARITAL_STATUS("user.demographic.marital_status", true),
  RELIGION("user.demographic.religious_belief", true),
  TRADE_UNION("user.demographic.trade_union_membership", false),
  POLITICS("user.demographic.political_opinion", false),
  ORIENTATION("user.demographic.sexual_orientation", true),
  ETHNICITY("user.demographic.race_ethnicity", true),
  BLOOD_TYPE("user.health_and_medical", true),
  HEALTH("user.health_and_medical", true),
  DISABILITY("user.health_and_medical.disability", true),
  GENDER("user.demographic.gender", false),
  NATIONALITY("user.demographic.nationality", false),
  LANGUAGE("user.demographic.language", false),
  SALUTATION("user.name", false),
  JOB_TITLE("user.job_title", false),
  AGE("user.demographic.age_range", false),
  BIRTH_DATE("user.demographic.date_of_birth", false);

  private final String category;
  private final boolean strong;

  Term(String category, boolean strong) {
    this.category = category;
    this.strong = strong;
  }

  /** Category of a column of such values. */
  public String category() {
    return category;
  }

  /** True for a closed list of words; false for dictionaries, numbers and dates. */
  public boolean listed() {
    return switch (this) {
      case FULL_NAME, GIVEN_NAME, FAMILY_NAME, AGE, BIRTH_DATE -> false;
      default -> true;
    };
  }

  /** True where the values alone may decide, outside of tables about things. */
  public boolean strong() {
    return strong;
  }
}
