package io.tenure.quickstart.stack;

import io.tenure.quickstart.crm.CrmException;
import io.tenure.quickstart.crm.CrmSize;
import io.tenure.quickstart.server.PidFiles;
import io.tenure.quickstart.server.PortTakenException;
import io.tenure.quickstart.server.QuickstartException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * Keeps the stack as long as nobody stops it. Where {@code demo} or {@code up} still needs it, it
 * ends with them, also when those are killed. A service that ends by itself is named in the log and
 * in {@code status}; it is not restarted.
 */
public final class Supervisor {
  private final Installation installation;
  private final Handover handover;

  public Supervisor(Installation installation) {
    this.installation = installation;
    this.handover = new Handover(installation.state());
  }

  /** Starts all, waits for the end; the exit code is 0 after an orderly stop. */
  public int run(CrmSize size, LocalDate today) {
    PidFiles pids = new PidFiles(installation.state());
    pids.write(PidFiles.SUPERVISOR, ProcessHandle.current());
    try (TenureStack stack = TenureStack.start(installation, size, today, this::say)) {
      handover.ready(installation.ports());
      watch(stack);
      return 0;
    } catch (PortTakenException e) {
      handover.failed(3, e.getMessage());
      return 3;
    } catch (QuickstartException | CrmException e) {
      handover.failed(1, e.getMessage());
      return 1;
    } finally {
      pids.remove(PidFiles.SUPERVISOR);
    }
  }

  private void say(String line) {
    System.out.println(Instant.now() + " " + line);
    handover.progress(line);
  }

  private void watch(TenureStack stack) {
    Set<String> known = new HashSet<>();
    while (handover.ownerLives()) {
      for (String name : stack.ended()) {
        if (known.add(name)) {
          System.out.println(Instant.now() + " " + name + " has ended by itself");
        }
      }
      try {
        Thread.sleep(500);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    System.out.println(Instant.now() + " The command that started this has ended; stopping");
  }
}
