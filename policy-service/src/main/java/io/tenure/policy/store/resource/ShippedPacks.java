package io.tenure.policy.store.resource;

import io.tenure.policy.domain.pack.Pack;
import java.util.List;

/** The packs in this build, by name. */
public final class ShippedPacks {

  private static final List<String> NAMES = List.of("crm-sales");

  private ShippedPacks() {}

  public static List<Pack> load() {
    return NAMES.stream()
        .map(name -> ShippedYaml.read("/packs/" + name + ".yaml", Pack.class))
        .toList();
  }
}
