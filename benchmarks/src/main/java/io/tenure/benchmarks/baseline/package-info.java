/** What the same work costs without Tenure, on the same data in the same run. */
package io.tenure.benchmarks.baseline;
