package io.tenure.classification;

import io.tenure.kit.testing.FloorRules;

class FloorsTest extends FloorRules {
  FloorsTest() {
    super("io.tenure.classification");
  }
}
