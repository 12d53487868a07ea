#!/usr/bin/env bash
# Apache POI 5.5.1: DataFormatter shows ten times what a format for ten thousands shows.
#
# A comma at the end of a format divides by a thousand, and a point behind a backslash is a mere sign between two digits. Hence
# 0\.0, is how Chinese workbooks show 万元: 12345 is 1.2 (twelve thousands, the digits of which are parted by the sign). DataFormatter
# fills the digits behind the sign as if it were the decimal point, and always with a zero. POI has a second formatter, CellFormat, and that
# one is right.
#
# Seen:
#   12345 by 0\.0, -> DataFormatter 12.0, CellFormat 1.2
#   98765 by 0\.0, -> DataFormatter 99.0, CellFormat 9.9
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
import org.apache.poi.ss.format.CellFormat;
import org.apache.poi.ss.usermodel.DataFormatter;

class Finding {
    public static void main(String[] args) {
        var format = "0\\.0,";
        for (int number : new int[] {12345, 98765}) {
            System.out.println(number + " by " + format
                    + " -> DataFormatter " + new DataFormatter().formatRawCellContents(number, 164, format)
                    + ", CellFormat " + CellFormat.getInstance(format).apply(number).text);
        }
    }
}
JAVA
mvn -B -q dependency:build-classpath -Dmdep.outputFile=classpath
java -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dlog4j.provider=org.apache.logging.log4j.simple.internal.SimpleProvider -cp "$(cat classpath)" Finding.java 2>/dev/null | tee seen
diff seen - <<'SEEN'
12345 by 0\.0, -> DataFormatter 12.0, CellFormat 1.2
98765 by 0\.0, -> DataFormatter 99.0, CellFormat 9.9
SEEN
