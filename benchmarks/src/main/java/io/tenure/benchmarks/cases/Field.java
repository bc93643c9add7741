package io.tenure.benchmarks.cases;

import io.tenure.benchmarks.measure.Memory;
import io.tenure.benchmarks.report.MemoryLine;
import io.tenure.benchmarks.system.Crm;
import io.tenure.benchmarks.system.Tenure;
import java.util.ArrayList;
import java.util.List;

/** A running system with a CRM attached; the cases that need it share it. */
final class Field implements AutoCloseable {
  private final Plan plan;
  private final Tenure tenure;
  private Crm crm;
  private String system;
  private boolean synced;
  private boolean evaluated;

  Field(Plan plan) {
    this.plan = plan;
    plan.progress().accept("starting PostgreSQL, Keycloak and the four services");
    this.tenure = Tenure.start(plan.root());
  }

  Tenure tenure() {
    return tenure;
  }

  /** The large CRM, generated at the first call. */
  Crm crm() {
    if (crm == null) {
      plan.progress().accept("generating a CRM of %,d contacts".formatted(plan.contacts()));
      crm = tenure.crm("crm_large", plan.contacts());
    }
    return crm;
  }

  /** Its system, registered at the first call. */
  String system() {
    if (system == null) {
      system = tenure.attach("large", crm());
    }
    return system;
  }

  /** Makes sure that its records are in the inventory. */
  void sync() {
    if (!synced) {
      plan.progress().accept("filling the inventory through a sync");
      tenure.sync(system());
      synced = true;
    }
  }

  /** Makes sure that they were evaluated. */
  void evaluate() {
    sync();
    if (!evaluated) {
      plan.progress().accept("evaluating the inventory");
      tenure.evaluate(system());
      evaluated = true;
    }
  }

  void synced() {
    synced = true;
  }

  void evaluated() {
    evaluated = true;
  }

  List<MemoryLine> memory(String when) {
    List<MemoryLine> lines = new ArrayList<>();
    tenure
        .processes()
        .forEach(
            (service, pid) -> {
              Memory memory = Memory.of(pid);
              lines.add(
                  new MemoryLine(
                      service.module(),
                      when,
                      Memory.megabytes(memory.now()),
                      Memory.megabytes(memory.peak())));
            });
    return lines;
  }

  @Override
  public void close() {
    tenure.close();
  }
}
