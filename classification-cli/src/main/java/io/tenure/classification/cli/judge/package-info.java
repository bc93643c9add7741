/** Asks the service's own detection about labelled fields, columns and values. */
package io.tenure.classification.cli.judge;
