/** {@code ./tenure classify}: how well classification does on labelled data. */
package io.tenure.classification.cli;
