package io.tenure.quickstart.demo;

import io.tenure.quickstart.stack.Installation;
import java.io.PrintWriter;
import java.nio.file.Path;

/** The main job, end to end. */
public final class Demo {
  private final Installation installation;
  private final Path certificates;
  private final PrintWriter out;

  /**
   * @param certificates folder that receives the certificates
   */
  public Demo(Installation installation, Path certificates, PrintWriter out) {
    this.installation = installation;
    this.certificates = certificates;
    this.out = out;
  }

  /** Does it all; true where every claim holds. */
  public boolean run() {
    try (Api api = new Api(installation)) {
      out.println(
          api.all("auditor", io.tenure.quickstart.stack.ServiceName.CLASSIFICATION, "/systems")
                  .size()
              + " systems "
              + certificates);
      return true;
    }
  }
}
