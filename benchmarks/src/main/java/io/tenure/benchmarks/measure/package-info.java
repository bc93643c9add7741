/** Seconds, medians, memory and the machine. */
package io.tenure.benchmarks.measure;
