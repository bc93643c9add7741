package io.tenure.policy.store.resource;

import io.tenure.policy.domain.pack.Pack;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The packs in this build: the whole policy first, then the parts that proposals are made of. */
public final class ShippedPacks {

  private static final List<String> NAMES =
      List.of(
          "crm-sales",
          "business",
          "eu",
          "at",
          "au",
          "br",
          "ca",
          "ch",
          "de",
          "es",
          "fr",
          "gb",
          "in",
          "it",
          "nl",
          "us",
          "us-ca");

  private ShippedPacks() {}

  public static List<Pack> load() {
    Map<String, PackFile> files = new LinkedHashMap<>();
    for (String name : NAMES) {
      files.put(name, ShippedYaml.read("/packs/" + name + ".yaml", PackFile.class));
    }
    return files.values().stream().map(file -> file.pack(files)).toList();
  }
}
