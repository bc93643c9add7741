/** Receipts of consent: signed JSON-LD that verifies without any server. */
package io.tenure.evidence.receipt;
