package io.tenure.quickstart.cli;

import io.tenure.quickstart.server.Realm;
import io.tenure.quickstart.stack.Installation;
import io.tenure.quickstart.stack.ServiceName;
import java.io.PrintWriter;

/** Where to go next: addresses and demo accounts. */
public final class Addresses {
  private final Installation installation;

  public Addresses(Installation installation) {
    this.installation = installation;
  }

  /** Prints them. */
  public void print(PrintWriter out) {
    out.println();
    out.println("Addresses");
    for (ServiceName service : ServiceName.values()) {
      out.printf(
          "  %-15s %s/api/v1   (description: %s/q/openapi)%n",
          service.shortName(), installation.url(service), installation.url(service));
    }
    out.printf("  %-15s %s%n", "tokens", installation.issuer());
    out.printf(
        "  %-15s %s/preferences   (people see and change their choices: sign in as subject)%n",
        "preferences", installation.url(ServiceName.CONSENT));
    out.printf(
        "  %-15s %s   (an example page with the consent form)%n", "shop", installation.shop());
    out.println("Demo accounts (user = role; each password is in a file that only you can read)");
    out.println("  " + String.join(", ", Realm.ROLES.subList(0, 6)));
    out.println("  " + String.join(", ", Realm.ROLES.subList(6, Realm.ROLES.size())));
    out.println("  passwords: " + installation.state().root().resolve("secrets/user-ROLE"));
    out.println("Stop with ./tenure down; ./tenure status and ./tenure logs show how it is.");
  }
}
