package org.nianbao.job;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long Spring Batch's records of runs are kept.
 *
 * @param keepRunsFor the time after the end of a run; longer than a year, so that a night can be compared with that of
 *     the year before
 */
@ConfigurationProperties("nianbao.history")
record HistoryProperties(@DefaultValue("400d") Duration keepRunsFor) {}
