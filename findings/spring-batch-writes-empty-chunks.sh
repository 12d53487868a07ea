#!/usr/bin/env bash
# Spring Batch 6.0.6: a writer is handed chunks without items.
#
# A processor that returns null drops the item, and the writer is handed what is left. When nothing is left of a chunk, the
# writer is called all the same, with an empty one, by the step of version 6 and by the one it replaces. A writer that puts
# its chunk into "WHERE id IN (...)" works until a whole chunk is dropped, and then fails by an error of syntax.
#
# Seen, as the sizes of the chunks that were written, for four items of which the processor drops all:
#   chunk(2, transactionManager): [0, 0]
#   chunk(2).transactionManager(): [0, 0]
set -euo pipefail
export LC_ALL=C.UTF-8
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat >pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.springframework.batch</groupId>
      <artifactId>spring-batch-core</artifactId>
      <version>6.0.6</version>
    </dependency>
    <dependency>
      <groupId>org.slf4j</groupId>
      <artifactId>slf4j-nop</artifactId>
      <version>2.0.17</version>
    </dependency>
  </dependencies>
</project>
POM
cat >Finding.java <<'JAVA'
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.item.support.ListItemReader;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

class Finding {

    static final PlatformTransactionManager TRANSACTIONS = new ResourcelessTransactionManager();

    static List<Integer> chunksWritten(boolean old) throws Exception {
        var repository = new ResourcelessJobRepository();
        var sizes = new ArrayList<Integer>();
        var reader = new ListItemReader<>(List.of(1, 2, 3, 4));
        ItemProcessor<Integer, Integer> dropping = item -> null;
        ItemWriter<Integer> writer = chunk -> sizes.add(chunk.size());
        var builder = new StepBuilder("step", repository);
        Step step = old
                ? builder.<Integer, Integer>chunk(2, TRANSACTIONS).reader(reader).processor(dropping).writer(writer).build()
                : builder.<Integer, Integer>chunk(2).transactionManager(TRANSACTIONS)
                        .reader(reader).processor(dropping).writer(writer).build();
        var operator = new TaskExecutorJobOperator();
        operator.setJobRepository(repository);
        operator.setJobRegistry(new MapJobRegistry());
        operator.afterPropertiesSet();
        var execution = operator.start(new JobBuilder("job", repository).start(step).build(), new JobParameters());
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw new IllegalStateException(execution.toString());
        }
        return sizes;
    }

    public static void main(String[] args) throws Exception {
        System.out.println("chunk(2, transactionManager): " + chunksWritten(true));
        System.out.println("chunk(2).transactionManager(): " + chunksWritten(false));
    }
}
JAVA
mvn -B -q dependency:build-classpath -Dmdep.outputFile=classpath
java -cp "$(cat classpath)" Finding.java 2>/dev/null | tee seen
diff seen - <<'SEEN'
chunk(2, transactionManager): [0, 0]
chunk(2).transactionManager(): [0, 0]
SEEN
