package io.tenure.kit.schedule;

import java.util.List;

/**
 * All jobs of the clock; never more than a few.
 *
 * @param items by name
 */
public record ScheduleList(List<Schedule> items) {}
