/**
 * What Tenure can show afterwards: an append-only Merkle log, signed checkpoints, certificates of
 * disposal, and a verifier that needs no server. Uses the JDK's cryptography only.
 */
package io.tenure.evidence;
