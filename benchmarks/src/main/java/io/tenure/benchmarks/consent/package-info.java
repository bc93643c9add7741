/** Histories of consent that are drawn, and what is asked about them. */
package io.tenure.benchmarks.consent;
