-- 一个数据库里可以有许多乡镇，各看各的、各发各的。以前的数据库只有一个乡镇，就是它的单位最多的那个；
-- 一个单位都没有认出过的，不知道是哪个乡镇，留作空文字，其文件会重新收取。
ALTER TABLE submission
    ADD COLUMN IF NOT EXISTS township CHAR(12) CHARACTER SET ascii NOT NULL DEFAULT '' COMMENT '乡镇的区划代码' AFTER id;
ALTER TABLE explanation
    ADD COLUMN IF NOT EXISTS township CHAR(12) CHARACTER SET ascii NOT NULL DEFAULT '' COMMENT '乡镇的区划代码' AFTER id;
ALTER TABLE indicator_value
    ADD COLUMN IF NOT EXISTS township CHAR(12) CHARACTER SET ascii NOT NULL DEFAULT '' COMMENT '乡镇的区划代码' FIRST;
ALTER TABLE former_value
    ADD COLUMN IF NOT EXISTS township CHAR(12) CHARACTER SET ascii NOT NULL DEFAULT '' COMMENT '乡镇的区划代码' AFTER id;
ALTER TABLE township_finding
    ADD COLUMN IF NOT EXISTS township CHAR(12) CHARACTER SET ascii NOT NULL DEFAULT '' COMMENT '乡镇的区划代码' FIRST;
ALTER TABLE `release`
    ADD COLUMN IF NOT EXISTS township CHAR(12) CHARACTER SET ascii NOT NULL DEFAULT '' COMMENT '乡镇的区划代码' FIRST;

CREATE OR REPLACE VIEW v16_township AS
    SELECT COALESCE(MAX(township), '') AS code FROM (
        SELECT CONCAT(LEFT(unit_code, 9), '000') AS township FROM submission
        WHERE unit_code <> '' GROUP BY 1 ORDER BY COUNT(*) DESC, 1 LIMIT 1) most;

-- 先改别的表：从 submission 看得出是哪个乡镇。
UPDATE explanation      SET township = (SELECT code FROM v16_township) WHERE township = '';
UPDATE indicator_value  SET township = (SELECT code FROM v16_township) WHERE township = '';
UPDATE former_value     SET township = (SELECT code FROM v16_township) WHERE township = '';
UPDATE township_finding SET township = (SELECT code FROM v16_township) WHERE township = '';
UPDATE `release`        SET township = (SELECT code FROM v16_township) WHERE township = '';
UPDATE submission s JOIN (SELECT code FROM v16_township) t SET s.township = t.code WHERE s.township = '';
DROP VIEW IF EXISTS v16_township;

ALTER TABLE submission
    DROP INDEX IF EXISTS one_file_once,
    DROP INDEX IF EXISTS by_unit,
    ADD UNIQUE INDEX IF NOT EXISTS one_file_once_a_township (township, year, sha256),
    ADD INDEX IF NOT EXISTS by_township_and_unit (township, year, unit_code),
    ALTER COLUMN township DROP DEFAULT;
ALTER TABLE explanation
    DROP INDEX IF EXISTS by_unit,
    ADD INDEX IF NOT EXISTS by_township_and_unit (township, year, unit_code),
    ALTER COLUMN township DROP DEFAULT;
ALTER TABLE indicator_value
    DROP PRIMARY KEY, ADD PRIMARY KEY (township, year, scope, indicator),
    ALTER COLUMN township DROP DEFAULT;
ALTER TABLE former_value
    DROP INDEX IF EXISTS by_time,
    ADD INDEX IF NOT EXISTS by_township_and_time (township, year, until),
    ALTER COLUMN township DROP DEFAULT;
ALTER TABLE township_finding
    DROP PRIMARY KEY, ADD PRIMARY KEY (township, year, ordinal),
    ALTER COLUMN township DROP DEFAULT;
ALTER TABLE `release`
    DROP PRIMARY KEY, ADD PRIMARY KEY (township, year, number),
    ALTER COLUMN township DROP DEFAULT;
