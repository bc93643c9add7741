package io.tenure.consent.domain.event;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Constants by exact name. */
final class Names {
  private Names() {}

  static <E extends Enum<E>> Optional<E> of(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(name))
        .findFirst();
  }

  static String all(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
  }
}
