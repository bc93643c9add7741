/** How things are said to people: exit codes, one-sentence failures, harmless text. */
package io.tenure.classification.cli.say;
