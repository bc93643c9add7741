package io.tenure.classification.domain.document;

import static io.tenure.connector.map.Dataset.Inside.ANY;
import static io.tenure.connector.map.Dataset.Inside.ELEMENT;

import io.tenure.classification.domain.detect.value.ColumnSample;
import io.tenure.connector.json.JsonFault;
import io.tenure.connector.json.JsonScanner;
import io.tenure.connector.json.JsonScanner.Token;
import io.tenure.connector.map.Dataset.FieldType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Collects the places inside the JSON of one column and judges the values there. Bounded whatever
 * comes: places, keys of an object, depth, values of a place, length of a value. Documents are read
 * token by token and forgotten.
 */
public final class JsonPaths {

  /** Places in all; what is new after that is one place. */
  static final int MOST_PLACES = 300;

  /** Keys of one object, over all documents. */
  static final int MOST_KEYS = 128;

  /** Steps of a path; what lies deeper belongs to the place where it begins. */
  static final int DEEPEST = 12;

  /** Characters of keys on a path; a name has to be shown and stored. */
  private static final int LONGEST_PATH = 150;

  /** Characters that are kept of all values together until they are judged. */
  private static final int ROOM = 3_000_000;

  private static final int NESTED = 1_000_000;
  private static final int LONGEST_VALUE = 200;
  private static final int LONGEST_NAME = 200;
  private static final Set<String> SIGNS = Set.of(ANY, ELEMENT);

  private final KeyNames keys;
  private final PathNode root = new PathNode();
  private int room = ROOM;
  private int places;
  private int read;
  private int unread;
  private int cut;
  private int deep;
  private boolean crowded;
  private boolean wentDeep;

  /** Nothing yet. */
  public JsonPaths(KeyNames keys) {
    this.keys = keys;
  }

  /**
   * Takes one document.
   *
   * @param whole false where the text was cut
   */
  public void add(String json, boolean whole) {
    if (json.isBlank()) {
      return;
    }
    read++;
    wentDeep = false;
    try {
      walk(new JsonScanner(json, NESTED));
    } catch (JsonFault e) {
      if (whole || e.kind() != JsonFault.Kind.ENDS_EARLY) {
        unread++;
      }
    }
    cut += whole ? 0 : 1;
    deep += wentDeep ? 1 : 0;
  }

  /** An open container: where it is, and where its next value goes. */
  private static final class Open {
    private final PathNode place;
    private final int path;
    private PathNode next;
    private int nextPath;

    Open(PathNode place, int path) {
      this.place = place;
      this.path = path;
      this.nextPath = path;
    }
  }

  private void walk(JsonScanner json) {
    Deque<Open> open = new ArrayDeque<>();
    open.push(new Open(root, 0));
    open.peek().next = root;
    root.met(read);
    for (Token token = json.next(); token != Token.END; token = json.next()) {
      switch (token) {
        case NAME -> name(open.peek(), json.value(LONGEST_NAME));
        case OBJECT, ARRAY -> container(json, token, open);
        case OBJECT_END, ARRAY_END -> open.pop();
        default -> scalar(json, token, open.peek().next);
      }
    }
  }

  private void name(Open object, String key) {
    object.next = member(object.place, key);
    object.nextPath = object.path + Math.min(key.length(), KeyNames.LONGEST);
  }

  private void container(JsonScanner json, Token token, Deque<Open> open) {
    PathNode place = open.peek().next;
    place.met(read);
    if (open.size() > DEEPEST || open.peek().nextPath > LONGEST_PATH) {
      wentDeep = true;
      inner(json, json.depth() - 1, place);
      return;
    }
    Open inside = new Open(place, open.peek().nextPath);
    if (token == Token.ARRAY) {
      inside.next = child(place, ELEMENT);
    } else {
      place.object(read);
    }
    open.push(inside);
  }

  /** All values of a container that is too deep belong to its place. */
  private void inner(JsonScanner json, int outside, PathNode place) {
    while (json.depth() > outside) {
      Token token = json.next();
      if (token != Token.NAME && token.ordinal() >= Token.STRING.ordinal()) {
        scalar(json, token, place);
      }
    }
  }

  private void scalar(JsonScanner json, Token token, PathNode place) {
    place.met(read);
    if (token != Token.NULL) {
      String value = json.value(LONGEST_VALUE);
      keys.value(value);
      room -= place.value(type(token, value), value, room);
    }
  }

  private static FieldType type(Token token, String value) {
    return switch (token) {
      case BOOLEAN -> FieldType.BOOLEAN;
      case NUMBER ->
          value.chars().allMatch(c -> c == '-' || Character.isDigit(c))
              ? FieldType.INTEGER
              : FieldType.DECIMAL;
      default -> value.length() < LONGEST_VALUE ? FieldType.STRING : FieldType.TEXT;
    };
  }

  private PathNode member(PathNode of, String key) {
    boolean named = !SIGNS.contains(key) && KeyNames.formed(key);
    if (named && of.member(key) == null && of.size() >= MOST_KEYS) {
      crowded = true;
      named = false;
    }
    return child(of, named ? key : ANY);
  }

  private PathNode child(PathNode of, String step) {
    PathNode known = of.member(step);
    if (known != null) {
      return known;
    }
    if (places >= MOST_PLACES) {
      crowded = true;
      return of;
    }
    places++;
    return of.add(step);
  }

  /** What was found; values are judged and forgotten. */
  public DocumentFacts facts() {
    List<PathFacts> paths = new ArrayList<>();
    places(root, new ArrayList<>(), paths);
    return new DocumentFacts(read, unread, cut, deep, crowded, paths);
  }

  private void places(PathNode node, List<String> steps, List<PathFacts> paths) {
    if (node.hasValues() && !steps.isEmpty()) {
      paths.add(
          new PathFacts(steps, node.type(), node.documents(), ColumnSample.of(node.values())));
    }
    named(node)
        .forEach(
            (step, member) -> {
              steps.add(step);
              places(member, steps, paths);
              steps.removeLast();
            });
  }

  /** Members under their names; those whose keys could be data together under one sign. */
  private Map<String, PathNode> named(PathNode node) {
    Map<String, PathNode> named = new LinkedHashMap<>();
    PathNode any = new PathNode();
    boolean some = false;
    for (Map.Entry<String, PathNode> member : node.members().entrySet()) {
      PathNode inner = member.getValue();
      String key = member.getKey();
      if (key.equals(ELEMENT)
          || !key.equals(ANY) && keys.name(key, inner.documents(), node.objects())) {
        named.put(key, inner);
      } else {
        any.merge(inner, read);
        some = true;
      }
    }
    if (some) {
      named.put(ANY, any);
    }
    return named;
  }
}
