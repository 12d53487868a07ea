-- 计入汇总的报表的各行；个人信息栏只存密钥散列，自由文字栏不存。
CREATE TABLE IF NOT EXISTS form_row (
    submission_id BIGINT     NOT NULL,
    form          VARCHAR(8) CHARACTER SET ascii NOT NULL COMMENT '表',
    ordinal       INT        NOT NULL COMMENT '在表中的次序，从 1 起',
    sheet_row     INT        NOT NULL COMMENT '在工作表中的行号',
    content       JSON       NOT NULL COMMENT '各指标栏的值，以栏名为键；空值不存',
    run_id        BIGINT     NOT NULL COMMENT '写入的那次运行',
    PRIMARY KEY (submission_id, form, ordinal),
    FOREIGN KEY (submission_id) REFERENCES submission (id)
) COMMENT '表的各行';
