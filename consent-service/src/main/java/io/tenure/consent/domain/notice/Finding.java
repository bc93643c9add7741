package io.tenure.consent.domain.notice;

import java.util.List;

/**
 * A change that people have to hear of.
 *
 * @param kind what changed
 * @param what key of the purpose, recipient or category; name of a purpose's recipient; country; or
 *     title of the retention rule
 * @param since compared with what: the notice before, or the day of publication
 * @param needs what is to be done
 * @param purposes the purposes it touches: whose consents rest on what was said before
 */
public record Finding(Kind kind, String what, Since since, Need needs, List<String> purposes) {
  public Finding {
    purposes = List.copyOf(purposes);
  }

  /** What changed. */
  public enum Kind {
    NEW_PURPOSE,
    NEW_CATEGORY,
    NEW_RECIPIENT,
    /** A recipient's data, or those of a purpose, now go to another country. */
    NEW_COUNTRY,
    OTHER_LEGAL_BASIS,
    LONGER_PERIOD,
    /** At the end something less than before happens to the data. */
    OTHER_END
  }

  /** What it is compared with. */
  public enum Since {
    FORMER_VERSION,
    PUBLICATION
  }

  /** What is to be done. */
  public enum Need {
    /** What the notice says is no longer so: publish a new version. */
    NEW_NOTICE,
    /** Consents rest on an older notice: ask again. */
    RENEWED_CONSENT,
    /** No consent is touched: tell the people (GDPR Art. 13(3)). */
    TELL_AGAIN
  }
}
