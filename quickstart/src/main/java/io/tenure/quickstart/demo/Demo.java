package io.tenure.quickstart.demo;

import io.tenure.quickstart.crm.CrmDatabase;
import io.tenure.quickstart.stack.DemoCrm;
import io.tenure.quickstart.stack.Installation;
import java.io.PrintWriter;
import java.nio.file.Path;

/**
 * The main job, end to end: every step is an HTTP call of one of the demo users, and at the end the
 * CRM itself is asked whether all of it is true.
 */
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
    Story story = new Story(out);
    CrmDatabase crm = new DemoCrm(installation).database();
    try (Api api = new Api(installation);
        OutsideLook outside = new OutsideLook(crm)) {
      outside.remember();
      String system = new MapSteps(api, story).run(installation.ports().postgres());
      new PolicySteps(api, story).run();
      new ConsentSteps(api, story).run();
      new DueSteps(api, story).run(system);
      HoldSteps.Held held = new HoldSteps(api, story, crm).run(system);
      RunSteps.Finished finished = new RunSteps(api, story).run(system);
      new CertificateSteps(api, story, certificates).run(finished.run());
      new OutsideChecks(outside, story).run(finished, held);
    }
    story.chapter("Outcome");
    story.say("%d checks hold, %d do not.", story.passed(), story.failed());
    story.say("Certificates: %s (check them again with ./tenure verify FILE...)", certificates);
    return story.failed() == 0;
  }
}
