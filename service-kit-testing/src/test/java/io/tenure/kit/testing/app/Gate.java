package io.tenure.kit.testing.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets a test hold requests in the middle, by name. */
@ApplicationScoped
public class Gate {

  private final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> entered = new ConcurrentHashMap<>();

  public void close(String name) {
    gates.put(name, new CountDownLatch(1));
  }

  public void open(String name) {
    gates.remove(name).countDown();
  }

  public int entered(String name) {
    return entered.computeIfAbsent(name, n -> new AtomicInteger()).get();
  }

  void pass(String name) {
    entered.computeIfAbsent(name, n -> new AtomicInteger()).incrementAndGet();
    CountDownLatch gate = gates.get(name);
    try {
      if (gate != null && !gate.await(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("gate " + name + " stayed closed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
