package io.tenure.connector;

/** What a connection may be used for; each has its own credential. */
public enum Purpose {
  /** Discovery, samples, sync, last look. Read-only transactions. */
  READ,
  /** Erasure of approved rows. The only purpose that can write. */
  ERASE,
  /** Reading back what an erasure did. Read-only transactions. */
  VERIFY
}
