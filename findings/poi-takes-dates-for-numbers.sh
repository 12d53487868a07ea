#!/usr/bin/env bash
# Apache POI 5.5.1: DateUtil does not know date formats of East Asian workbooks, and takes a letter in quotation marks for one.
#
# isADateFormat decides for most readers in Java whether a cell holds a date or a number. It does not know aaaa (the day of the
# week, in Excel's list for Chinese), 上午/下午 in front of the hour, nor e and ggge (the year in the calendar of an era, in the
# lists for Taiwan and Japan): such a date is read as 45000.5 without a word. And "d"0, a number with a quoted letter in front,
# is taken for a date.
#
# Seen:
#   aaaa -> number
#   上午/下午h"时" -> number
#   [$-404]e/m/d -> number
#   ggge"年" -> number
#   "d"0 -> date
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
import org.apache.poi.ss.usermodel.DateUtil;

class Finding {
    public static void main(String[] args) {
        for (var format : new String[] {"aaaa", "上午/下午h\"时\"", "[$-404]e/m/d", "ggge\"年\"", "\"d\"0"}) {
            System.out.println(format + " -> " + (DateUtil.isADateFormat(164, format) ? "date" : "number"));
        }
    }
}
JAVA
mvn -B -q dependency:build-classpath -Dmdep.outputFile=classpath
java -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dlog4j.provider=org.apache.logging.log4j.simple.internal.SimpleProvider -cp "$(cat classpath)" Finding.java 2>/dev/null | tee seen
diff seen - <<'SEEN'
aaaa -> number
上午/下午h"时" -> number
[$-404]e/m/d -> number
ggge"年" -> number
"d"0 -> date
SEEN
