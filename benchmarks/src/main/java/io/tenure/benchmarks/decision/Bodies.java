package io.tenure.benchmarks.decision;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenure.plan.PlanJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Bodies of calls, as bytes. */
public final class Bodies {
  private static final int PROFILES = 200;
  private static final JsonMapper JSON = PlanJson.mapper();

  private Bodies() {}

  /** Batches of records for {@code POST /decisions}. */
  public static List<byte[]> decisions(int batches, int records) {
    List<ObjectNode> profiles = GeneratedRecords.everywhere(PROFILES);
    List<ObjectNode> facts = GeneratedRecords.facts(batches * records);
    List<byte[]> bodies = new ArrayList<>();
    for (int batch = 0; batch < batches; batch++) {
      ObjectNode body = JSON.createObjectNode().put("asOf", Drawn.AS_OF.toString());
      for (int i = 0; i < records; i++) {
        int record = batch * records + i;
        ObjectNode asked = body.withArray("records").addObject().put("id", "r" + record);
        asked.set("profile", profiles.get(record % PROFILES));
        asked.set("facts", facts.get(record));
        asked.put("erasureRequest", false);
      }
      bodies.add(bytes(body));
    }
    return bodies;
  }

  /** Profiles for {@code POST /plans}, so many in a call. */
  public static List<byte[]> plans(int profiles, int atOnce) {
    List<ObjectNode> all = GeneratedRecords.everywhere(profiles);
    List<byte[]> bodies = new ArrayList<>();
    for (int from = 0; from < profiles; from += atOnce) {
      ObjectNode body = JSON.createObjectNode().put("asOf", Drawn.AS_OF.toString());
      body.set("profiles", JSON.valueToTree(all.subList(from, Math.min(profiles, from + atOnce))));
      bodies.add(bytes(body));
    }
    return bodies;
  }

  private static byte[] bytes(ObjectNode body) {
    try {
      return JSON.writeValueAsBytes(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
