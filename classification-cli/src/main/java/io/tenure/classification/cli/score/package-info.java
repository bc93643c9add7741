/** Arithmetic of hits, misses and false alarms. Knows nothing about what is judged. */
package io.tenure.classification.cli.score;
