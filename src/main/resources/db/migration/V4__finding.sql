-- 审核意见；涉及个人信息的已遮盖。
CREATE TABLE IF NOT EXISTS finding (
    submission_id BIGINT        NOT NULL,
    ordinal       INT           NOT NULL COMMENT '次序，从 1 起',
    rule          VARCHAR(8)    CHARACTER SET ascii NOT NULL COMMENT '审核关系',
    level         VARCHAR(4)    NOT NULL COMMENT '强制、核实、提示',
    sheet         VARCHAR(255)  NOT NULL COMMENT '工作表',
    cells         LONGTEXT      NOT NULL COMMENT '单元格，以空格分隔',
    found         TEXT          NOT NULL COMMENT '实有',
    expected      TEXT          NOT NULL COMMENT '应有',
    imbalance     VARCHAR(64)   NOT NULL COMMENT '相差',
    message       TEXT          NOT NULL COMMENT '审核意见',
    instruction   TEXT          NOT NULL COMMENT '处理办法',
    PRIMARY KEY (submission_id, ordinal),
    FOREIGN KEY (submission_id) REFERENCES submission (id)
) COMMENT '审核意见';
