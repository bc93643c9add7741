/** The measures G1 to G13; each class says what is scored, what is a hit, and why. */
package io.tenure.classification.cli.measure;
