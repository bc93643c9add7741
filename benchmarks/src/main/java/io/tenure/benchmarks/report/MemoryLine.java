package io.tenure.benchmarks.report;

/**
 * Resident memory of a service, in MB of a million bytes.
 *
 * @param when after or during what
 * @param now at that moment
 * @param peak the most since the service was started
 */
public record MemoryLine(String service, String when, long now, long peak) {}
