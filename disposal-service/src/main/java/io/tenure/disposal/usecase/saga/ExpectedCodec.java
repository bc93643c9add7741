package io.tenure.disposal.usecase.saga;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tenure.disposal.domain.saga.Item;
import io.tenure.disposal.usecase.inventory.RecordRefs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps what read-back must find under the same encryption as record keys, bound to the record. */
@ApplicationScoped
class ExpectedCodec {

  private final RecordRefs refs;
  private final ObjectMapper json;

  ExpectedCodec(RecordRefs refs, ObjectMapper json) {
    this.refs = refs;
    this.json = json;
  }

  byte[] encode(Item item, Expected expected) {
    try {
      return refs.encrypt(item.recordId(), List.of(json.writeValueAsString(expected)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  Expected decode(Item item, byte[] bytes) {
    try {
      return json.readValue(refs.decrypt(item.recordId(), bytes).getFirst(), Expected.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("unreadable expectation of item " + item.id(), e);
    }
  }
}
