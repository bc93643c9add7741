package io.tenure.connector.erase;

import io.tenure.connector.erase.JsonCut.Node;
import io.tenure.connector.json.JsonScanner;
import io.tenure.connector.json.JsonScanner.Token;

/**
 * Cuts places out of one JSON text. Members go with their keys, all of them where a key is there
 * twice; elements of arrays go, the others move up. What stays is copied letter by letter: numbers,
 * order and escapes are as they were; blanks between are left out. A text of which nothing goes is
 * left as it is.
 */
final class JsonEditor {

  private static final int DEEPEST = 1_000_000;
  private static final int LONGEST_KEY = 1_000_000;

  private final String text;
  private final JsonScanner json;
  private final StringBuilder kept = new StringBuilder();
  private boolean changed;

  private JsonEditor(String text) {
    this.text = text;
    this.json = new JsonScanner(text, DEEPEST);
  }

  /**
   * The text without what goes.
   *
   * @throws io.tenure.connector.json.JsonFault where it is no JSON; nothing is known then
   */
  static String cut(String text, JsonCut cut) {
    JsonEditor editor = new JsonEditor(text);
    return editor.document(cut.tree()) ? editor.kept.toString() : text;
  }

  /** Whether nothing that goes is in the text. */
  static boolean clean(String text, JsonCut cut) {
    return !new JsonEditor(text).document(cut.tree());
  }

  /** Whether something went. */
  private boolean document(Node root) {
    Token token = json.next();
    boolean container = token == Token.OBJECT || token == Token.ARRAY;
    if (container) {
      inside(root, root.goes(false), token);
    } else if (root.goes(false) && token != Token.NULL) {
      changed = true;
      kept.append("null");
    } else {
      copy(json.start(), json.end());
    }
    if (json.next() != Token.END) {
      throw new IllegalStateException("A document has one value.");
    }
    return changed;
  }

  /**
   * A value whose first token was read.
   *
   * @param node its place, null where the map has none
   * @param around whether what it lies in goes
   * @return whether it stays, and so was written
   */
  private boolean value(Token token, Node node, boolean around) {
    boolean goes = node == null ? around : node.goes(around);
    boolean container = token == Token.OBJECT || token == Token.ARRAY;
    if (!container || node == null || node.leaf()) {
      int from = json.start();
      json.skip(token);
      if (!goes) {
        copy(from, json.end());
      }
      return !goes;
    }
    return inside(node, goes, token) || !goes;
  }

  /** Writes a container; true where something is in it. */
  private boolean inside(Node node, boolean goes, Token opened) {
    boolean object = opened == Token.OBJECT;
    copy(json.start(), json.end());
    boolean some = false;
    for (Token token = json.next();
        token != Token.OBJECT_END && token != Token.ARRAY_END;
        token = json.next()) {
      int begin = kept.length();
      if (some) {
        kept.append(',');
      }
      Node inner = node.elements();
      if (object) {
        copy(json.start(), json.end());
        inner = node.member(json.value(LONGEST_KEY));
        token = json.next();
      }
      if (value(token, inner, goes)) {
        some = true;
      } else {
        kept.setLength(begin);
        changed = true;
      }
    }
    copy(json.start(), json.end());
    return some;
  }

  private void copy(int from, int to) {
    kept.append(text, from, to);
  }
}
