/** Reading policies and their tests from files: with limits, and with the line of everything. */
package io.tenure.policy.cli.read;
