#!/usr/bin/env bash
# Apache POI 5.5.1: DataFormatter shows the quotation marks of a date format, and fails on one with Chinese numerals.
#
# In a number format, what stands in quotation marks is shown without them: yyyy"年"m"月" is how Excel itself writes the format
# for months in a Chinese workbook, and it shows 2023年3月. DataFormatter, which is to show what Excel shows, keeps the marks. With
# [DBNum1] in front, as in Excel's own list of Chinese dates, formatting the same date ends in an IllegalArgumentException.
#
# Seen, for 15 March 2023 (day 45000):
#   yyyy"年"m"月" -> 2023"年"3"月"
#   0"年" -> 45000年
#   [DBNum1][$-804]yyyy"年"m"月"d"日" -> IllegalArgumentException: Cannot format given Object as a Number
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
import org.apache.poi.ss.usermodel.DataFormatter;

class Finding {
    public static void main(String[] args) {
        for (var format : new String[] {
            "yyyy\"年\"m\"月\"", "0\"年\"", "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\""
        }) {
            System.out.println(format + " -> " + shown(format));
        }
    }

    static String shown(String format) {
        try {
            return new DataFormatter().formatRawCellContents(45000, 164, format);
        } catch (IllegalArgumentException e) {
            return e.getClass().getSimpleName() + ": " + e.getMessage();
        }
    }
}
JAVA
mvn -B -q dependency:build-classpath -Dmdep.outputFile=classpath
java -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dlog4j.provider=org.apache.logging.log4j.simple.internal.SimpleProvider -cp "$(cat classpath)" Finding.java 2>/dev/null | tee seen
diff seen - <<'SEEN'
yyyy"年"m"月" -> 2023"年"3"月"
0"年" -> 45000年
[DBNum1][$-804]yyyy"年"m"月"d"日" -> IllegalArgumentException: Cannot format given Object as a Number
SEEN
