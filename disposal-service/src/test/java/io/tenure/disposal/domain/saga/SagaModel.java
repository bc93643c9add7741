package io.tenure.disposal.domain.saga;

import java.util.ArrayList;
import java.util.List;

/**
 * The world around one item, small enough to visit every interleaving: two workers, a network that
 * delays and drops, a target, a hold clerk, a recoverer, kills, expiring leases and an optional
 * restore of the database. What happens to the item itself is asked of {@link Saga#apply}, the
 * function that production uses; the options take a precaution of the world around it away.
 *
 * @param lastLook the hold is read in the transaction that writes the intent (else only at claim)
 * @param barrier a hold becomes ACTIVE only when no intent is open or unknown (else at once)
 * @param quiescence recovery waits until the request can no longer act (else it believes read-back)
 * @param readBack unknown outcomes are read back (else success is assumed)
 * @param sendFence the worker looks at its token once more before it writes to the socket
 * @param sendHold and at the hold
 * @param targetMarker the target itself refuses where a hold is marked there
 * @param restore the database may once be set back to an earlier state
 * @param safeMode after a restore holds and intents are read from the journal outside the database
 */
record SagaModel(
    boolean lastLook,
    boolean barrier,
    boolean quiescence,
    boolean readBack,
    boolean sendFence,
    boolean sendHold,
    boolean targetMarker,
    boolean restore,
    boolean safeMode) {

  static final int MAX_TOKEN = 3;
  static final SagaModel FULL =
      new SagaModel(true, true, true, true, false, false, false, false, true);

  enum Hold {
    NONE,
    REQUESTED,
    ACTIVE
  }

  enum Doing {
    IDLE,
    CLAIMED,
    READY_TO_SEND,
    WAITING
  }

  record Worker(Doing doing, Fence fence) {
    static final Worker IDLE = new Worker(Doing.IDLE, Fence.NONE);
  }

  record Snapshot(ItemStatus item, Hold hold, boolean certified) {}

  /**
   * @param requests tokens of requests on the wire, sorted
   * @param violated name of the invariant that is broken; null while none is
   */
  record World(
      ItemStatus item,
      Hold hold,
      boolean present,
      List<Fence> requests,
      List<Worker> workers,
      boolean certified,
      boolean marked,
      Snapshot snapshot,
      boolean restored,
      boolean journalHold,
      boolean journalIntent,
      String violated) {

    static World start() {
      ItemStatus ready = new ItemStatus(ItemState.READY, Fence.NONE, 0, null);
      return new World(
          ready,
          Hold.NONE,
          true,
          List.of(),
          List.of(Worker.IDLE, Worker.IDLE),
          false,
          false,
          null,
          false,
          false,
          false,
          null);
    }

    boolean settled() {
      return item.state() == ItemState.CERTIFIED || item.state() == ItemState.HELD;
    }

    boolean tokensLeft() {
      return item.fence().sequence() < MAX_TOKEN;
    }

    Fence next() {
      return new Fence(item.fence().epoch(), item.fence().sequence() + 1);
    }

    boolean canAct() {
      return !requests.isEmpty()
          || workers.stream().anyMatch(w -> w.doing() == Doing.READY_TO_SEND);
    }

    World item(ItemStatus i) {
      boolean cert = certified || i.state() == ItemState.CERTIFIED;
      String bad = cert && present ? "I-PROOF" : violated;
      return new World(
          i,
          hold,
          present,
          requests,
          workers,
          cert,
          marked,
          snapshot,
          restored,
          journalHold,
          journalIntent,
          bad);
    }

    World worker(int index, Worker worker) {
      List<Worker> changed = new ArrayList<>(workers);
      changed.set(index, worker);
      return new World(
          item,
          hold,
          present,
          requests,
          List.copyOf(changed),
          certified,
          marked,
          snapshot,
          restored,
          journalHold,
          journalIntent,
          violated);
    }

    World requests(List<Fence> changed) {
      return new World(
          item,
          hold,
          present,
          changed.stream().sorted().toList(),
          workers,
          certified,
          marked,
          snapshot,
          restored,
          journalHold,
          journalIntent,
          violated);
    }

    World hold(Hold h, boolean journalled, boolean mark) {
      return new World(
          item,
          h,
          present,
          requests,
          workers,
          certified,
          marked || mark,
          snapshot,
          restored,
          journalHold || journalled,
          journalIntent,
          violated);
    }

    World erased() {
      boolean covered = hold == Hold.ACTIVE || (journalHold && restored);
      return new World(
          item,
          hold,
          false,
          requests,
          workers,
          certified,
          marked,
          snapshot,
          restored,
          journalHold,
          journalIntent,
          covered ? "I-HOLD" : violated);
    }

    World journalIntent(boolean yes) {
      return new World(
          item,
          hold,
          present,
          requests,
          workers,
          certified,
          marked,
          snapshot,
          restored,
          journalHold,
          journalIntent || yes,
          violated);
    }

    World snapshot(Snapshot s, boolean isRestored) {
      return new World(
          item,
          hold,
          present,
          requests,
          workers,
          certified,
          marked,
          s,
          isRestored,
          journalHold,
          journalIntent,
          violated);
    }
  }

  /** Every step that the world can take, with its name. */
  List<Step> steps(World w) {
    List<Step> steps = new ArrayList<>();
    if (w.violated() == null) {
      holdClerk(w, steps);
      for (int i = 0; i < 2; i++) {
        worker(w, i, steps);
      }
      leases(w, steps);
      network(w, steps);
      recoverer(w, steps);
      database(w, steps);
    }
    return steps;
  }

  record Step(String name, World next) {}

  private void holdClerk(World w, List<Step> steps) {
    if (w.hold() == Hold.NONE) {
      steps.add(
          barrier
              ? new Step("hold.request", w.hold(Hold.REQUESTED, false, false))
              : new Step("hold.place(ack)", w.hold(Hold.ACTIVE, safeMode, targetMarker)));
    }
    if (w.hold() == Hold.REQUESTED && !w.item().state().mayAct()) {
      steps.add(new Step("hold.activate(ack)", w.hold(Hold.ACTIVE, safeMode, targetMarker)));
    }
    if (w.hold() == Hold.ACTIVE && w.item().state() == ItemState.READY) {
      move(steps, "planner sees hold", w, new ItemEvent.HoldFound(w.item().fence(), "hold"));
    }
    if (w.hold() == Hold.REQUESTED && targetMarker) {
      steps.add(new Step("hold.activate(ack, marker)", w.hold(Hold.ACTIVE, safeMode, true)));
    }
  }

  private void worker(World w, int i, List<Step> steps) {
    Worker me = w.workers().get(i);
    String name = "w" + i + ".";
    World idle = w.worker(i, Worker.IDLE);
    switch (me.doing()) {
      case IDLE -> {
        boolean mayClaim = lastLook || w.hold() == Hold.NONE;
        if (w.tokensLeft() && w.item().state() == ItemState.READY && mayClaim) {
          move(
              steps,
              name + "claim",
              w.worker(i, new Worker(Doing.CLAIMED, w.next())),
              new ItemEvent.Claimed(w.next()));
        }
      }
      case CLAIMED -> {
        if (lastLook && w.hold() != Hold.NONE) {
          move(steps, name + "sees hold", idle, new ItemEvent.HoldFound(me.fence(), "hold"));
        } else {
          World ready =
              w.worker(i, new Worker(Doing.READY_TO_SEND, me.fence())).journalIntent(safeMode);
          move(steps, name + "last look + intent", ready, new ItemEvent.IntentWritten(me.fence()));
        }
        if (!me.fence().equals(w.item().fence()) || w.item().state() != ItemState.CLAIMED) {
          steps.add(new Step(name + "lost claim", idle));
        }
      }
      case READY_TO_SEND -> {
        boolean current =
            w.item().state() == ItemState.INTENT && me.fence().equals(w.item().fence());
        if ((sendFence && !current) || (sendHold && w.hold() == Hold.ACTIVE)) {
          steps.add(new Step(name + "fenced off", idle));
        } else if (w.requests().size() < 2) {
          List<Fence> more = new ArrayList<>(w.requests());
          more.add(me.fence());
          steps.add(
              new Step(
                  name + "send",
                  w.worker(i, new Worker(Doing.WAITING, me.fence())).requests(more)));
        }
      }
      case WAITING -> {
        if (!w.present() && !w.requests().contains(me.fence())) {
          move(steps, name + "answer", idle, new ItemEvent.Applied(me.fence()));
          if (!me.fence().equals(w.item().fence())) {
            steps.add(new Step(name + "stale answer ignored", idle));
          }
        }
        move(steps, name + "timeout", idle, new ItemEvent.OutcomeUnknown(me.fence()));
      }
    }
    if (me.doing() != Doing.IDLE) {
      steps.add(new Step(name + "kill -9", idle));
    }
  }

  private static void leases(World w, List<Step> steps) {
    boolean claimed = w.item().state() == ItemState.CLAIMED;
    if (w.tokensLeft() && (claimed || w.item().state() == ItemState.INTENT)) {
      move(steps, "lease expires", w, new ItemEvent.ClaimVoid(w.next()));
    }
  }

  private void network(World w, List<Step> steps) {
    for (Fence request : w.requests().stream().distinct().toList()) {
      List<Fence> rest = new ArrayList<>(w.requests());
      rest.remove(request);
      World delivered = w.requests(rest);
      steps.add(new Step("net.drop", delivered));
      if (targetMarker && w.marked()) {
        steps.add(new Step("target refuses", delivered));
      } else if (w.present()) {
        steps.add(new Step("TARGET ERASES", delivered.erased()));
      } else {
        steps.add(new Step("target: already absent", delivered));
      }
    }
  }

  private void recoverer(World w, List<Step> steps) {
    boolean gone = !w.present();
    if (w.item().state() == ItemState.UNKNOWN) {
      // Without quiescence the world claims a certainty that it does not have.
      boolean certain = !quiescence || gone || !w.canAct();
      move(
          steps,
          readBack ? "read-back" : "assume success",
          w,
          new ItemEvent.ReadBack(readBack ? certain : true, readBack ? gone : true));
    }
    if (w.item().state() == ItemState.VERIFYING && (gone || !readBack)) {
      move(steps, "verify", w, new ItemEvent.Verified(true));
    }
    if (w.item().state() == ItemState.ERASED) {
      move(steps, "publish leaf, certify", w, new ItemEvent.LeafPublished());
    }
  }

  private void database(World w, List<Step> steps) {
    if (!restore || w.restored()) {
      return;
    }
    if (w.snapshot() == null) {
      Snapshot taken = new Snapshot(w.item(), w.hold(), w.certified());
      steps.add(new Step("db.snapshot", w.snapshot(taken, false)));
      return;
    }
    Snapshot back = w.snapshot();
    World restored =
        new World(
            safeMode ? replayed(w, back) : back.item(),
            safeMode && w.journalHold() ? Hold.ACTIVE : back.hold(),
            w.present(),
            w.requests(),
            w.workers(),
            back.certified(),
            w.marked(),
            back,
            true,
            w.journalHold(),
            w.journalIntent(),
            back.certified() && w.present() ? "I-PROOF" : null);
    steps.add(new Step("DB RESTORE", restored));
  }

  /** New epoch: every claim is void; open intents of the journal come back as unknown. */
  private static ItemStatus replayed(World w, Snapshot back) {
    Fence fence =
        new Fence(
            0,
            Math.min(
                MAX_TOKEN,
                Math.max(w.item().fence().sequence(), back.item().fence().sequence()) + 1));
    ItemState state =
        switch (back.item().state()) {
          case CERTIFIED, ERASED, HELD, VERIFYING -> back.item().state();
          case INTENT, UNKNOWN -> ItemState.UNKNOWN;
          default -> w.journalIntent() ? ItemState.UNKNOWN : ItemState.READY;
        };
    return new ItemStatus(state, fence, back.item().attempts(), null);
  }

  private static void move(List<Step> steps, String name, World around, ItemEvent event) {
    switch (Saga.apply(around.item(), event)) {
      case Transition.Moved(ItemStatus next) ->
          steps.add(
              new Step(name, around.item(new ItemStatus(next.state(), next.fence(), 0, null))));
      case Transition.Stale _ -> {}
      case Transition.Illegal(String sentence) -> throw new AssertionError(name + ": " + sentence);
    }
  }
}
