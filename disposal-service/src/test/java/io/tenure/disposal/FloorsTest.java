package io.tenure.disposal;

import io.tenure.kit.testing.FloorRules;

class FloorsTest extends FloorRules {
  FloorsTest() {
    super("io.tenure.disposal");
  }
}
