#!/usr/bin/env bash
# Apache POI 5.5.1: DataFormatter skips the empty sections of a number format, and shows what the format hides.
#
# A format has up to four sections: for positive numbers, negative ones, zero, and text (ECMA-376-1, 18.8.31); an empty one shows
# nothing. Forms hide zeros by 0;-0;;@ and everything by ;;;. DataFormatter counts only the sections that say something: a hidden zero
# is shown as 0.0, a hidden 5 as 5.0, and of "是";;"否" the third section becomes the one for negative numbers, so that zero is 是.
#
# Seen:
#   0 by 0;-0;;@ -> 0.0
#   5 by ;;; -> 5.0
#   0 by "是";;"否" -> 是
#   -1 by "是";;"否" -> 否
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
        show(0, "0;-0;;@");
        show(5, ";;;");
        show(0, "\"是\";;\"否\"");
        show(-1, "\"是\";;\"否\"");
    }

    static void show(int number, String format) {
        System.out.println(number + " by " + format + " -> " + new DataFormatter().formatRawCellContents(number, 164, format));
    }
}
JAVA
mvn -B -q dependency:build-classpath -Dmdep.outputFile=classpath
java -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dlog4j.provider=org.apache.logging.log4j.simple.internal.SimpleProvider -cp "$(cat classpath)" Finding.java 2>/dev/null | tee seen
diff seen - <<'SEEN'
0 by 0;-0;;@ -> 0.0
5 by ;;; -> 5.0
0 by "是";;"否" -> 是
-1 by "是";;"否" -> 否
SEEN
