package io.tenure.classification.domain.propose;

import io.tenure.classification.domain.detect.name.Tokens;
import io.tenure.connector.schema.Table;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Codes that mean something to the proposers: words of our own lists, and names of tables. Others
 * are values of records and are not kept, not even in memory.
 */
public final class KnownCodes {

  private final Set<List<String>> tables = new HashSet<>();

  private KnownCodes() {}

  /** The codes of our lists, and those that name one of these tables. */
  public static KnownCodes of(Collection<Table> tables) {
    KnownCodes known = new KnownCodes();
    tables.forEach(t -> known.tables.add(Tokens.of(t.name())));
    return known;
  }

  boolean known(String code) {
    String folded = Tokens.fold(code);
    return FlagProposer.means(folded) || Inbound.means(folded) || namesATable(code);
  }

  private boolean namesATable(String code) {
    List<String> words = Tokens.of(code);
    if (words.isEmpty()) {
      return false;
    }
    if (tables.contains(words)) {
      return true;
    }
    for (int from = 1; qualified(code) && from < words.size(); from++) {
      if (tables.contains(words.subList(from, words.size()))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a code names the table: {@code CONTACT}, {@code Contacts}, {@code crm.contacts} and
   * {@code App\Models\Contact} name contacts.
   */
  public static boolean names(String code, TableView table) {
    List<String> words = Tokens.of(code);
    return words.equals(table.words())
        || words.size() > table.words().size()
            && qualified(code)
            && Words.end(words, table.words());
  }

  private static boolean qualified(String code) {
    return code.contains("\\") || code.contains(".") || code.contains(":") || code.contains("/");
  }
}
