package io.tenure.disposal.run;

import io.tenure.disposal.Neighbours;
import io.tenure.disposal.RunScene;
import io.tenure.disposal.TestCrm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** One CRM database for each class, filled anew and attached as another system for each test. */
abstract class OnTestCrm {

  static TestCrm crm;
  Neighbours neighbours;
  RunScene scene;

  @BeforeAll
  static void createCrm() {
    crm = new TestCrm();
  }

  @AfterAll
  static void dropCrm() {
    crm.close();
  }

  @BeforeEach
  void attach() {
    neighbours = new Neighbours();
    scene = new RunScene(neighbours, crm);
  }

  @AfterEach
  void detach() {
    if (scene != null) {
      scene.close();
    }
    neighbours.close();
  }
}
