package io.tenure.disposal;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A network that can fail, between the service and a CRM in PostgreSQL: it reads the client's half
 * of the protocol (unencrypted) and acts at the moment when one user's transaction commits.
 */
public final class Relay implements AutoCloseable {

  /** What happens to one COMMIT. */
  public static final class Fault {
    private enum Kind {
      CUT_BEFORE,
      LOSE_ANSWER,
      HOLD
    }

    private final Kind kind;
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    private Fault(Kind kind) {
      this.kind = kind;
    }

    /** Waits until the COMMIT that it is meant for was met, and its fate is sealed. */
    public void awaitReached() {
      await(reached, "no COMMIT came");
    }

    /** Lets a held COMMIT through. */
    public void release() {
      released.countDown();
    }

    private static void await(CountDownLatch latch, String otherwise) {
      try {
        if (!latch.await(60, TimeUnit.SECONDS)) {
          throw new AssertionError(otherwise);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  private final ServerSocket server;
  private final int target;
  private final String watched;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final AtomicReference<Fault> next = new AtomicReference<>();
  private volatile boolean down;

  /**
   * A relay that works, so far.
   *
   * @param target port of the PostgreSQL server on this machine
   * @param watched database user whose commits faults are meant for
   */
  public Relay(int target, String watched) {
    try {
      this.target = target;
      this.watched = watched;
      this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      Thread.ofVirtual().start(this::accept);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return server.getLocalPort();
  }

  /** The next COMMIT never reaches the server: the connection breaks before it. */
  public Fault cutBeforeCommit() {
    return arm(Fault.Kind.CUT_BEFORE);
  }

  /** The next COMMIT takes effect, and the connection breaks before anybody learns of it. */
  public Fault loseAnswerOfCommit() {
    return arm(Fault.Kind.LOSE_ANSWER);
  }

  /** The next COMMIT waits on its way until it is released. */
  public Fault holdCommit() {
    return arm(Fault.Kind.HOLD);
  }

  private Fault arm(Fault.Kind kind) {
    Fault fault = new Fault(kind);
    next.set(fault);
    return fault;
  }

  /** Breaks all connections and lets no new one through. */
  public void takeDown() {
    down = true;
    open.forEach(Relay::close);
  }

  public void bringBack() {
    down = false;
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        if (down) {
          close(client);
        } else {
          Thread.ofVirtual().start(() -> relay(client));
        }
      } catch (IOException e) {
        // closed
        return;
      }
    }
  }

  private void relay(Socket client) {
    try (client;
        Socket upstream = new Socket(InetAddress.getLoopbackAddress(), target)) {
      client.setTcpNoDelay(true);
      upstream.setTcpNoDelay(true);
      open.add(client);
      open.add(upstream);
      AtomicReference<Fault> losing = new AtomicReference<>();
      Thread.ofVirtual().start(() -> answers(upstream, client, losing));
      requests(client, upstream, losing);
    } catch (IOException e) {
      // either side is gone: so is the connection
      return;
    } finally {
      open.remove(client);
    }
  }

  /** From the client to the server, message by message. */
  private void requests(Socket client, Socket upstream, AtomicReference<Fault> losing)
      throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(client.getInputStream()));
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(upstream.getOutputStream()));
    byte[] startup = body(in, in.readInt());
    out.writeInt(startup.length + 4);
    out.write(startup);
    out.flush();
    boolean meant = new String(startup, StandardCharsets.UTF_8).contains("user\0" + watched + "\0");
    Set<String> commits = new HashSet<>();
    while (true) {
      int type = in.readUnsignedByte();
      byte[] message = body(in, in.readInt());
      if (meant && commits(type, message, commits)) {
        Fault fault = next.getAndSet(null);
        if (fault != null && !meet(fault, losing)) {
          return;
        }
      }
      out.writeByte(type);
      out.writeInt(message.length + 4);
      out.write(message);
      if (in.available() == 0) {
        out.flush();
      }
    }
  }

  /** Whether to go on. */
  private static boolean meet(Fault fault, AtomicReference<Fault> losing) {
    switch (fault.kind) {
      case CUT_BEFORE -> {
        fault.reached.countDown();
        return false;
      }
      case LOSE_ANSWER -> losing.set(fault);
      case HOLD -> {
        fault.reached.countDown();
        Fault.await(fault.released, "nobody released the COMMIT");
      }
    }
    return true;
  }

  /** Simple query, or a prepared statement that is parsed now or bound again. */
  private static boolean commits(int type, byte[] message, Set<String> commits) {
    String[] parts = new String(message, StandardCharsets.ISO_8859_1).split("\0", 3);
    return switch (type) {
      case 'Q' -> parts[0].equalsIgnoreCase("COMMIT");
      case 'P' -> {
        boolean commit = parts[1].equalsIgnoreCase("COMMIT");
        if (commit) {
          commits.add(parts[0]);
        } else {
          commits.remove(parts[0]);
        }
        yield commit;
      }
      case 'B' -> parts.length > 1 && commits.contains(parts[1]);
      default -> false;
    };
  }

  private static byte[] body(DataInputStream in, int length) throws IOException {
    byte[] body = new byte[length - 4];
    in.readFully(body);
    return body;
  }

  /** From the server to the client, as it comes; or nowhere, and then the end. */
  private static void answers(Socket upstream, Socket client, AtomicReference<Fault> losing) {
    byte[] buffer = new byte[8192];
    try {
      InputStream in = upstream.getInputStream();
      StringBuilder lost = new StringBuilder();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        Fault fault = losing.get();
        if (fault == null) {
          client.getOutputStream().write(buffer, 0, n);
          client.getOutputStream().flush();
          continue;
        }
        lost.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
        if (lost.indexOf("COMMIT\0") >= 0) {
          fault.reached.countDown();
          return;
        }
      }
    } catch (IOException e) {
      // either side is gone
      return;
    } finally {
      close(client);
      close(upstream);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // it is closed enough
      return;
    }
  }

  @Override
  public void close() {
    takeDown();
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
