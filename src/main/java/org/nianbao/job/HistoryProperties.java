package org.nianbao.job;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long is kept what Spring Batch records of runs.
 *
 * @param keepRunsFor from their end; longer than a year, so that a night can be compared with that of the year before
 */
@ConfigurationProperties("nianbao.history")
record HistoryProperties(@DefaultValue("400d") Duration keepRunsFor) {}
