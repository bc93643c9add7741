package io.tenure.kit.schedule;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;

/** When a cron expression is due, in UTC. */
final class CronTimes {

  static final String OFF = "off";

  private CronTimes() {}

  /** The first moment after that one; empty when it is off or never comes again. */
  static Optional<Instant> after(String cron, Instant moment) {
    if (OFF.equals(cron)) {
      return Optional.empty();
    }
    CronParser parser =
        new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ));
    return ExecutionTime.forCron(parser.parse(cron))
        .nextExecution(moment.atZone(ZoneOffset.UTC))
        .map(ZonedDateTime::toInstant);
  }
}
