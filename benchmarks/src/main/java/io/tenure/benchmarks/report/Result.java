package io.tenure.benchmarks.report;

import java.util.List;
import java.util.Map;

/**
 * What one case measured.
 *
 * @param name of the case, also of its file
 * @param notes what a reader must know to judge the figures
 */
public record Result(
    String name,
    Map<String, String> machine,
    List<Line> lines,
    List<MemoryLine> memory,
    List<String> notes) {}
