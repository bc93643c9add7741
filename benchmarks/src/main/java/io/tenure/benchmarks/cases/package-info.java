/** The cases: what is run, how often, and beside what. */
package io.tenure.benchmarks.cases;
