package io.tenure.classification.domain.detect.custom;

import java.util.List;

/** Values of two dozen ordinary kinds. A pattern that most of them fit says nothing. */
final class Ordinary {

  private static final List<String> VALUES =
      List.of(
          "a",
          "7",
          "yes",
          "false",
          "level",
          "New York",
          "Anna Schmidt",
          "O'Brien-Smith",
          "Straße 12",
          "12345",
          "4711-0815",
          "AB-1234",
          "Z9",
          "1.5",
          "-12,50",
          "EUR 1,200.00",
          "2024-02-29",
          "29.02.2024 12:30",
          "2024-02-29T12:30:00Z",
          "ann@mail.example",
          "+49 30 00000000",
          "https://www.example.com/a?b=c",
          "192.0.2.1",
          "3f2b8c1e-0000-4000-8000-000000000000",
          "{\"a\": 1}",
          "The delivery came late; we called back on Monday.",
          "Ünal Çelik",
          "東京都",
          "#ff8800",
          "c2VjcmV0LXRva2Vu");

  private Ordinary() {}

  static boolean most(ValuePattern pattern) {
    long fit = VALUES.stream().filter(v -> pattern.fits(v, part -> true)).count();
    return fit * 2 > VALUES.size();
  }
}
