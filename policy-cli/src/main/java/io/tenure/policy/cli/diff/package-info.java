/** What differs between two policies. */
package io.tenure.policy.cli.diff;
