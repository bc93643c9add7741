/** Results as JSON and as a table. */
package io.tenure.benchmarks.report;
