package io.tenure.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tenure.connector.SystemAddress.Kind;
import io.tenure.connector.jdbc.Sql;
import io.tenure.connector.sample.SampleLimits;
import io.tenure.connector.sample.Sampler;
import io.tenure.connector.sample.TableSample;
import io.tenure.connector.schema.Table;
import io.tenure.connector.testing.NastySchema;
import io.tenure.connector.testing.TestCrm;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SessionsTest {

  private static Sessions open(TestCrm crm, int most) {
    return Sessions.open(
        crm.open(Purpose.READ, SessionLimits.defaults(Purpose.READ).withMaxConnections(most)),
        most);
  }

  private static String own(CrmSession session) {
    return Sql.of(
            session.address().kind() == Kind.POSTGRESQL
                ? "SELECT pg_backend_pid()"
                : "SELECT CONNECTION_ID()")
        .list(session, row -> row.getString(1))
        .getFirst();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void asManyAtOnceAsAllowedAndNeverMore(Kind kind) throws Exception {
    try (TestCrm crm = TestCrm.create(kind)) {
      crm.grantAsTheGuideSays();
      try (Sessions sessions = open(crm, 3);
          ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        CountDownLatch together = new CountDownLatch(3);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Future<String>> asked = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
          asked.add(
              threads.submit(
                  () ->
                      sessions.use(
                          s -> {
                            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                            together.countDown();
                            await(together);
                            String connection = own(s);
                            inside.decrementAndGet();
                            return connection;
                          })));
        }
        Set<String> connections = new HashSet<>();
        for (Future<String> one : asked) {
          connections.add(one.get());
        }
        assertThat(most.get()).isEqualTo(3);
        assertThat(connections).hasSize(3);
      }
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).as("three at once").isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aSessionThatBrokeIsNotUsedAgain(Kind kind) {
    try (TestCrm crm = TestCrm.create(kind)) {
      crm.grantAsTheGuideSays();
      try (Sessions sessions = open(crm, 1)) {
        String first = sessions.use(SessionsTest::own);
        assertThat(sessions.<String>use(SessionsTest::own)).as("kept").isEqualTo(first);
        crm.run(
            crm.isPostgres()
                ? "SELECT pg_terminate_backend(" + first + ")"
                : "KILL CONNECTION " + first);
        assertThatExceptionOfType(ConnectorException.class)
            .isThrownBy(() -> sessions.use(SessionsTest::own))
            .satisfies(e -> assertThat(e.code()).isEqualTo(ConnectorCode.UNREACHABLE));
        assertThat(sessions.<String>use(SessionsTest::own)).isNotEqualTo(first);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void fewerConnectionsThanAllowedMustDo(Kind kind) throws Exception {
    try (TestCrm crm = TestCrm.create(kind)) {
      crm.grantAsTheGuideSays();
      crm.run(
          crm.isPostgres()
              ? "ALTER ROLE " + crm.user(Purpose.READ) + " CONNECTION LIMIT 2"
              : "ALTER USER " + crm.user(Purpose.READ) + " WITH MAX_USER_CONNECTIONS 2");
      try (Sessions sessions = open(crm, 4);
          ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        CountDownLatch together = new CountDownLatch(2);
        List<Future<String>> asked = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
          asked.add(
              threads.submit(
                  () ->
                      sessions.use(
                          s -> {
                            together.countDown();
                            await(together);
                            return own(s);
                          })));
        }
        Set<String> connections = new HashSet<>();
        for (Future<String> one : asked) {
          connections.add(one.get());
        }
        assertThat(connections).hasSize(2);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void samplesTakenAtOnceAreThoseTakenInTurn(Kind kind) throws Exception {
    try (TestCrm crm = NastySchema.create(kind)) {
      for (int i = 1; i <= 40; i++) {
        NastySchema.contact(crm, i, "");
      }
      List<Table> tables = crm.readSchema().tables();
      List<TableSample> inTurn = new ArrayList<>();
      try (Sessions one = open(crm, 1)) {
        tables.forEach(t -> inTurn.add(one.use(s -> sample(s, t))));
      }
      List<Future<TableSample>> asked = new ArrayList<>();
      try (Sessions sessions = open(crm, 4);
          ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (Table table : tables) {
          asked.add(threads.submit(() -> sessions.use(s -> sample(s, table))));
        }
        for (int i = 0; i < tables.size(); i++) {
          assertThat(asked.get(i).get().values()).isEqualTo(inTurn.get(i).values());
          assertThat(asked.get(i).get().nulls()).isEqualTo(inTurn.get(i).nulls());
        }
      }
    }
  }

  private static TableSample sample(CrmSession session, Table table) {
    return Sampler.sample(session, table, SampleLimits.defaults());
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void whatIsWrongWithTheFirstIsTold(Kind kind) {
    try (TestCrm crm = TestCrm.create(kind)) {
      crm.grantAsTheGuideSays();
      Connections wrong =
          Connections.open(
              crm.address(),
              new Credential(crm.user(Purpose.READ), "not-the-password"),
              Purpose.READ,
              SessionLimits.defaults(Purpose.READ).withMaxConnections(2));
      assertThatExceptionOfType(ConnectorException.class)
          .isThrownBy(() -> Sessions.open(wrong, 2))
          .satisfies(e -> assertThat(e.code()).isEqualTo(ConnectorCode.AUTH_FAILED));
    }
  }
}
