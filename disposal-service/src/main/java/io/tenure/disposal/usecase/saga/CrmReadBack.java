package io.tenure.disposal.usecase.saga;

import io.tenure.connector.CrmSession;
import io.tenure.connector.Purpose;
import io.tenure.connector.erase.ReadBack.Question;
import io.tenure.connector.erase.RowState;
import io.tenure.disposal.domain.run.ItemForm;
import io.tenure.disposal.domain.saga.Intent;
import io.tenure.disposal.domain.saga.Item;
import io.tenure.disposal.usecase.item.CrmLink;
import io.tenure.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What stands in the CRM after requests, seen with the verify credential. */
@ApplicationScoped
class CrmReadBack {

  private final Database database;
  private final Restrictions restrictions;
  private final ExpectedCodec codec;

  CrmReadBack(Database database, Restrictions restrictions, ExpectedCodec codec) {
    this.database = database;
    this.restrictions = restrictions;
    this.codec = codec;
  }

  /** What was found. */
  enum Found {
    /** All rows that should be gone are. */
    GONE,
    /** The row stands, and each column holds its replacement. */
    REPLACED,
    /** Our own record of a restriction is there. */
    RECORDED,
    /** Anything else. */
    OTHERWISE
  }

  /**
   * Looks at the rows of all items in one transaction of the CRM.
   *
   * @param intents the intent by which each item was sent
   * @throws io.tenure.connector.ConnectorException where they cannot be read; nothing is concluded
   *     then
   */
  Map<UUID, Found> look(CrmLink crm, List<Item> items, Map<UUID, Intent> intents) {
    Map<UUID, Found> found = new HashMap<>();
    List<Item> ours = items.stream().filter(i -> i.form() == ItemForm.RESTRICT).toList();
    Set<UUID> recorded =
        ours.isEmpty()
            ? Set.of()
            : restrictions.recorded(database, ours.stream().map(Item::id).toList());
    ours.forEach(
        i -> found.put(i.id(), recorded.contains(i.id()) ? Found.RECORDED : Found.OTHERWISE));
    Map<UUID, Expected> expected = new HashMap<>();
    items.stream()
        .filter(i -> i.form() != ItemForm.RESTRICT)
        .forEach(i -> expected.put(i.id(), codec.decode(i, intents.get(i.id()).expected())));
    if (!expected.isEmpty()) {
      rows(crm, intents, expected, found);
    }
    return found;
  }

  private static void rows(
      CrmLink crm,
      Map<UUID, Intent> intents,
      Map<UUID, Expected> expected,
      Map<UUID, Found> found) {
    Map<UUID, List<Question>> gone = new HashMap<>();
    Map<UUID, Question> anchors = new HashMap<>();
    List<Question> all = new ArrayList<>();
    expected.forEach(
        (item, e) -> {
          String intent = intents.get(item).id().toString();
          gone.put(
              item,
              e.gone().stream()
                  .filter(row -> !row.equals(e.anchor()))
                  .map(row -> new Question(intent, row, Map.of()))
                  .toList());
          anchors.put(item, new Question(intent, e.anchor(), e.replaced()));
          all.addAll(gone.get(item));
          all.add(anchors.get(item));
        });
    try (CrmSession session = crm.session(Purpose.VERIFY)) {
      Map<Question, RowState> states = crm.readBack().readAll(session, all);
      expected.forEach(
          (item, e) -> {
            boolean dependentsGone =
                gone.get(item).stream().allMatch(q -> states.get(q) instanceof RowState.Absent);
            found.put(
                item, dependentsGone ? anchor(e, states.get(anchors.get(item))) : Found.OTHERWISE);
          });
    }
  }

  private static Found anchor(Expected expected, RowState state) {
    return switch (state) {
      case RowState.Absent _ -> expected.deletes() ? Found.GONE : Found.OTHERWISE;
      case RowState.Present present ->
          !expected.replaced().isEmpty() && present.allReplaced()
              ? Found.REPLACED
              : Found.OTHERWISE;
    };
  }
}
