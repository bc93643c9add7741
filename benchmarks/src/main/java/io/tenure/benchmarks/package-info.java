/** What Tenure costs, always beside a baseline in the same run. */
package io.tenure.benchmarks;
