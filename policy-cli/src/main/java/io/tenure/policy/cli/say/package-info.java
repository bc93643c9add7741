/** How things are said to people: exit codes, one-sentence failures, harmless text. */
package io.tenure.policy.cli.say;
