package io.tenure.policy;

import io.tenure.kit.testing.FloorRules;

class FloorsTest extends FloorRules {
  FloorsTest() {
    super("io.tenure.policy");
  }
}
