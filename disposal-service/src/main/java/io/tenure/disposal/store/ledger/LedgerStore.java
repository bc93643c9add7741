package io.tenure.disposal.store.ledger;

import io.tenure.disposal.domain.ledger.Leaf;
import io.tenure.disposal.domain.ledger.LedgerHead;
import io.tenure.disposal.domain.ledger.NodePosition;
import io.tenure.disposal.domain.ledger.SignedHead;
import io.tenure.disposal.usecase.ledger.LedgerBook;
import io.tenure.kit.sql.SqlTime;
import io.tenure.kit.sql.Statements;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The log in PostgreSQL; everything that touches many entries is one statement. */
@ApplicationScoped
class LedgerStore implements LedgerBook {

  @Override
  public Instant now(Statements sql) {
    return sql.first("select clock_timestamp() as now", Tuple.tuple(), r -> SqlTime.read(r, "now"))
        .orElseThrow();
  }

  @Override
  public void pend(Statements sql, List<Leaf> leaves) {
    sql.execute(
        """
        insert into ledger_pending (type, subject, entry, salt, facts)
        select t, s, e, x, f from unnest($1::text[], $2::uuid[], $3::bytea[], $4::bytea[], $5::text[])
          with ordinality as u (t, s, e, x, f, n) order by n
        """,
        columns(leaves));
  }

  @Override
  public LedgerHead lockHead(Statements sql) {
    return sql.first(
            "select origin, key, size, root from ledger_head for update",
            Tuple.tuple(),
            r -> new LedgerHead(r.getString(0), r.getString(1), r.getLong(2), bytes(r, "root")))
        .orElseThrow();
  }

  @Override
  public List<Leaf> take(Statements sql, int limit) {
    return sql.query(
        """
        with taken as (delete from ledger_pending where id in (select id from ledger_pending order by id limit $1) returning *)
        select * from taken order by id
        """,
        Tuple.of(limit),
        LedgerStore::leaf);
  }

  @Override
  public void write(
      Statements sql,
      long from,
      List<Leaf> leaves,
      Map<NodePosition, byte[]> nodes,
      LedgerHead head) {
    if (!leaves.isEmpty()) {
      sql.execute(
          """
          with e as (insert into ledger_entry (position, entry)
                     select $6 + n - 1, e from unnest($3::bytea[]) with ordinality as u (e, n) returning position)
          insert into ledger_opening (position, type, subject, salt, facts)
          select $6 + n - 1, t, s, x, f from unnest($1::text[], $2::uuid[], $4::bytea[], $5::text[])
            with ordinality as u (t, s, x, f, n)
          """,
          columns(leaves).addValue(from));
      sql.execute(
          "insert into ledger_node (level, position, hash) select * from unnest($1::int[], $2::bigint[], $3::bytea[])",
          Tuple.tuple()
              .addValue(nodes.keySet().stream().map(NodePosition::level).toArray(Integer[]::new))
              .addValue(nodes.keySet().stream().map(NodePosition::position).toArray(Long[]::new))
              .addValue(nodes.values().stream().map(Buffer::buffer).toArray(Buffer[]::new)));
    }
    sql.execute(
        "update ledger_head set origin = $1, key = $2, size = $3, root = $4",
        Tuple.of(head.origin(), head.key(), head.size(), Buffer.buffer(head.root())));
  }

  @Override
  public void write(Statements sql, SignedHead head) {
    sql.execute(
        "insert into checkpoint (size, root, note, signed_at) values ($1, $2, $3, $4)",
        Tuple.of(
            head.size(), Buffer.buffer(head.root()), head.note(), SqlTime.bind(head.signedAt())));
  }

  @Override
  public Optional<SignedHead> newest(Statements sql) {
    return sql.first(
        "select * from checkpoint order by size desc limit 1", Tuple.tuple(), LedgerStore::head);
  }

  @Override
  public Optional<SignedHead> checkpoint(Statements sql, long size) {
    return sql.first("select * from checkpoint where size = $1", Tuple.of(size), LedgerStore::head);
  }

  @Override
  public List<SignedHead> checkpoints(Statements sql, long after, int limit) {
    return sql.query(
        "select * from checkpoint where size > $1 order by size limit $2",
        Tuple.of(after, limit),
        LedgerStore::head);
  }

  @Override
  public Map<NodePosition, byte[]> nodes(Statements sql, Collection<NodePosition> wanted) {
    Map<NodePosition, byte[]> found = new HashMap<>();
    sql.query(
            """
            select n.level, n.position, n.hash
              from unnest($1::int[], $2::bigint[]) as w (level, position)
              join ledger_node n on n.level = w.level and n.position = w.position
            """,
            Tuple.of(
                wanted.stream().map(NodePosition::level).toArray(Integer[]::new),
                wanted.stream().map(NodePosition::position).toArray(Long[]::new)),
            r -> Map.entry(new NodePosition(r.getInteger(0), r.getLong(1)), bytes(r, "hash")))
        .forEach(e -> found.put(e.getKey(), e.getValue()));
    return found;
  }

  @Override
  public List<Placed> entries(Statements sql, long from, int limit) {
    return sql.query(
        """
        select e.position, o.type, o.subject, e.entry, o.salt, o.facts
          from ledger_entry e join ledger_opening o on o.position = e.position
         where e.position >= $1 order by e.position limit $2
        """,
        Tuple.of(from, limit),
        r -> new Placed(r.getLong("position"), leaf(r)));
  }

  /** Columns of leaves as five arrays: type, subject, entry, salt, facts. */
  private static Tuple columns(List<Leaf> leaves) {
    return Tuple.tuple()
        .addValue(array(leaves, Leaf::type).toArray(String[]::new))
        .addValue(array(leaves, Leaf::subject).toArray(UUID[]::new))
        .addValue(array(leaves, l -> Buffer.buffer(l.entry())).toArray(Buffer[]::new))
        .addValue(array(leaves, l -> Buffer.buffer(l.salt())).toArray(Buffer[]::new))
        .addValue(array(leaves, Leaf::facts).toArray(String[]::new));
  }

  private static <T> java.util.stream.Stream<T> array(List<Leaf> leaves, Function<Leaf, T> column) {
    return leaves.stream().map(column);
  }

  private static Leaf leaf(Row row) {
    return new Leaf(
        row.getString("type"),
        row.getUUID("subject"),
        bytes(row, "entry"),
        bytes(row, "salt"),
        row.getString("facts"));
  }

  private static SignedHead head(Row row) {
    return new SignedHead(
        row.getLong("size"),
        bytes(row, "root"),
        row.getString("note"),
        SqlTime.read(row, "signed_at"));
  }

  private static byte[] bytes(Row row, String column) {
    var value = row.getBuffer(column);
    return value == null ? null : value.getBytes();
  }
}
