package io.tenure.consent.domain.statistics;

import io.tenure.consent.domain.purpose.Channel;
import java.time.YearMonth;

/**
 * How many people were asked and how many agreed, in one cell of the table.
 *
 * @param version of the purpose
 * @param month of UTC in which it happened
 * @param asked people who were asked, agreed, refused or put the answer off
 * @param agreed those of them who agreed
 */
public record OptInCount(
    String purpose, int version, Channel channel, YearMonth month, long asked, long agreed) {}
