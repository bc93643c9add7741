/** Outcomes as text, as Markdown and as JSON. */
package io.tenure.classification.cli.report;
