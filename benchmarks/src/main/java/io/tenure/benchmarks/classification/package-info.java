/** Columns of a generated CRM, judged without any service. */
package io.tenure.benchmarks.classification;
