#!/usr/bin/env bash
# Apache POI 5.5.1: a stream over the sheets of an SXSSFWorkbook is one over other sheets, which have no rows.
#
# for (Sheet sheet : workbook) gives the sheets that were filled. StreamSupport.stream(workbook.spliterator(), false), which
# Iterable promises to be the same, gives the sheets of the XSSFWorkbook inside: of another class, with the same names, and
# without a single row. Whatever is set on them by row or cell is lost, and a loop that was rewritten as a stream finds nothing.
#
# Seen, for a workbook with one sheet of two rows:
#   for each: SXSSFSheet, 2 rows
#   spliterator: XSSFSheet, 0 rows
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
      <groupId>org.apache.poi</groupId>
      <artifactId>poi-ooxml</artifactId>
      <version>5.5.1</version>
    </dependency>
  </dependencies>
</project>
POM
cat >Finding.java <<'JAVA'
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

class Finding {
    public static void main(String[] args) throws Exception {
        try (var workbook = new SXSSFWorkbook()) {
            var filled = workbook.createSheet("rows");
            filled.createRow(0).createCell(0).setCellValue("a");
            filled.createRow(1).createCell(0).setCellValue("b");
            for (Sheet sheet : workbook) {
                print("for each", sheet);
            }
            StreamSupport.stream(workbook.spliterator(), false).forEach(sheet -> print("spliterator", sheet));
        }
    }

    static void print(String way, Sheet sheet) {
        System.out.println(way + ": " + sheet.getClass().getSimpleName() + ", " + sheet.getPhysicalNumberOfRows() + " rows");
    }
}
JAVA
mvn -B -q dependency:build-classpath -Dmdep.outputFile=classpath
java -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dlog4j.provider=org.apache.logging.log4j.simple.internal.SimpleProvider -cp "$(cat classpath)" Finding.java 2>/dev/null | tee seen
diff seen - <<'SEEN'
for each: SXSSFSheet, 2 rows
spliterator: XSSFSheet, 0 rows
SEEN
