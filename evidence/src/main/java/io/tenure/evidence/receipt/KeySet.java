package io.tenure.evidence.receipt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A JSON Web Key Set (RFC 7517) of the keys that sign receipts. */
public final class KeySet {
  private KeySet() {}

  /** The set as it is published. */
  public static ObjectNode of(Collection<ReceiptKey> keys) {
    ObjectNode set = JsonNodeFactory.instance.objectNode();
    var list = set.putArray("keys");
    keys.forEach(key -> list.add(key.jwk()));
    return set;
  }

  /**
   * The Ed25519 keys of a set; keys of other kinds are passed over.
   *
   * @throws IllegalArgumentException where the text is no key set, or holds no such key
   */
  public static List<ReceiptKey> parse(String text) {
    JsonNode set;
    try {
      set = new JsonMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("it is not JSON", e);
    }
    List<ReceiptKey> keys = new ArrayList<>();
    for (JsonNode jwk : set.path("keys")) {
      if (jwk.path("crv").asText().equals("Ed25519")) {
        keys.add(ReceiptKey.ofJwk(jwk));
      }
    }
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("it holds no Ed25519 key");
    }
    return keys;
  }
}
