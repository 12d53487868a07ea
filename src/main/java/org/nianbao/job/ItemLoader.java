package org.nianbao.job;

import org.nianbao.ledger.ScreenedFile;
import org.springframework.batch.core.listener.SkipListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;

/** Enters reviewed files, and receives from Spring Batch those that the database refused. */
interface ItemLoader
        extends ItemStreamWriter<ScreenedFile>, SkipListener<PendingFile, ScreenedFile>, StepExecutionListener {}
