/** {@code ./tenure policy}: policies as code. */
package io.tenure.policy.cli;
