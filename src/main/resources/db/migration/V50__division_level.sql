-- 指标值的范围是一个区划代码和它的级别，和所说的年份：乡镇和镇本级的代码相同，分级别；本年报表里说到的上年的数，年份是上年。
ALTER TABLE indicator_value
    ADD COLUMN IF NOT EXISTS level VARCHAR(8) NOT NULL DEFAULT '' COMMENT '范围的级别：单位、乡镇、旗县' AFTER year,
    ADD COLUMN IF NOT EXISTS about SMALLINT   NOT NULL DEFAULT 0  COMMENT '数是哪一年的：报告年度，或者本年报表里说到的上年' AFTER scope;

-- 先换主键：乡镇的数改用它的代码，就和镇本级的相同了。
ALTER TABLE indicator_value
    DROP PRIMARY KEY, ADD PRIMARY KEY (township, year, level, scope, about, indicator);

UPDATE indicator_value SET level = '乡镇', about = year,     scope = township WHERE level = '' AND scope = 'township';
UPDATE indicator_value SET level = '乡镇', about = year - 1, scope = township WHERE level = '' AND scope = 'last-year';
UPDATE indicator_value SET level = '单位', about = year                      WHERE level = '';

ALTER TABLE indicator_value
    MODIFY COLUMN scope CHAR(12) CHARACTER SET ascii NOT NULL COMMENT '区划代码',
    ALTER COLUMN level DROP DEFAULT,
    ALTER COLUMN about DROP DEFAULT;
