-- 指标的现值：各单位和全镇。
CREATE TABLE IF NOT EXISTS indicator_value (
    year      SMALLINT       NOT NULL COMMENT '报告年度',
    scope     CHAR(12)       CHARACTER SET ascii NOT NULL COMMENT '单位的区划代码；全镇为 township',
    indicator VARCHAR(16)    CHARACTER SET ascii NOT NULL COMMENT '指标代码',
    value     DECIMAL(38, 10) NOT NULL COMMENT '值',
    run_id    BIGINT         NOT NULL COMMENT '写入的那次运行',
    PRIMARY KEY (year, scope, indicator)
) COMMENT '指标值';
