package io.tenure.connector;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Up to a number of sessions for several threads, each used by one of them at a time. A session
 * that broke is not used again. Where the system gives fewer connections than allowed, those that
 * are there must do.
 */
public final class Sessions implements AutoCloseable {

  private final Connections connections;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<CrmSession> idle = new ArrayDeque<>();
  private int open;
  private int most;
  private long era;

  private Sessions(Connections connections, int most) {
    this.connections = connections;
    this.most = most;
  }

  /**
   * Opens the first session, the others when they are needed.
   *
   * @param connections closed together with this, also where the first session cannot be opened
   * @param most sessions at one time; the connections must allow as many
   * @throws ConnectorException as {@link Connections#session}
   */
  public static Sessions open(Connections connections, int most) {
    Sessions sessions = new Sessions(connections, most);
    try {
      sessions.use(first -> null);
      return sessions;
    } catch (RuntimeException e) {
      sessions.close();
      throw e;
    }
  }

  /**
   * Does something in a session of its own; waits while all are in use.
   *
   * @throws ConnectorException what the work throws, or why there is no session at all
   */
  public <T> T use(Function<CrmSession, T> work) {
    Taken taken = take();
    boolean sound = false;
    boolean broken = false;
    try {
      T result = work.apply(taken.session());
      sound = true;
      return result;
    } catch (ConnectorException e) {
      broken = e.code() == ConnectorCode.UNREACHABLE;
      sound = !broken;
      throw e;
    } finally {
      giveBack(taken, sound, broken);
    }
  }

  /** A session, and how many had broken when it was taken. */
  private record Taken(CrmSession session, long era) {}

  private Taken take() {
    while (true) {
      Taken turn = idleOrTurn();
      if (turn.session() != null) {
        return turn;
      }
      try {
        return new Taken(connections.session(), turn.era());
      } catch (RuntimeException e) {
        if (isLast()) {
          throw e;
        }
      }
    }
  }

  /** A session that nobody uses, or the turn to open one, which then counts already. */
  private Taken idleOrTurn() {
    lock.lock();
    try {
      while (idle.isEmpty() && open >= most) {
        changed.awaitUninterruptibly();
      }
      if (idle.isEmpty()) {
        open++;
        return new Taken(null, era);
      }
      return new Taken(idle.pop(), era);
    } finally {
      lock.unlock();
    }
  }

  /** One more was refused: from now on as many as there are; true where there is none. */
  private boolean isLast() {
    lock.lock();
    try {
      open--;
      most = Math.max(1, open);
      changed.signalAll();
      return open == 0;
    } finally {
      lock.unlock();
    }
  }

  /** What broke one may have broken the others: those of before are not used again. */
  private void giveBack(Taken taken, boolean sound, boolean broken) {
    lock.lock();
    try {
      if (broken) {
        era++;
        open -= idle.size();
        idle.forEach(CrmSession::close);
        idle.clear();
      }
      if (sound && taken.era() == era) {
        idle.push(taken.session());
      } else {
        open--;
        taken.session().close();
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Closes all; nobody may use a session any more. */
  @Override
  public void close() {
    lock.lock();
    try {
      idle.forEach(CrmSession::close);
      idle.clear();
    } finally {
      lock.unlock();
    }
    connections.close();
  }
}
