package io.tenure.consent;

import io.tenure.kit.testing.FloorRules;

class FloorsTest extends FloorRules {
  FloorsTest() {
    super("io.tenure.consent");
  }
}
