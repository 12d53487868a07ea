-- 跨村审核意见：对全镇计入汇总的各行，不属于哪一个单位。
CREATE TABLE IF NOT EXISTS township_finding (
    year        SMALLINT    NOT NULL COMMENT '报告年度',
    ordinal     INT         NOT NULL COMMENT '次序，从 1 起',
    rule        VARCHAR(8)  CHARACTER SET ascii NOT NULL COMMENT '审核关系',
    level       VARCHAR(4)  NOT NULL COMMENT '强制、核实、提示',
    found       TEXT        NOT NULL COMMENT '实有',
    expected    TEXT        NOT NULL COMMENT '应有',
    imbalance   VARCHAR(64) NOT NULL COMMENT '相差',
    message     TEXT        NOT NULL COMMENT '审核意见',
    instruction TEXT        NOT NULL COMMENT '处理办法',
    PRIMARY KEY (year, ordinal)
) COMMENT '跨村审核意见';
