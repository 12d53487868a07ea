-- 发出的每一版汇总表；内容未变的不另立一版。
CREATE TABLE IF NOT EXISTS `release` (
    year        SMALLINT     NOT NULL COMMENT '报告年度',
    number      INT          NOT NULL COMMENT '第几版，从 1 起',
    file_name   VARCHAR(255) NOT NULL COMMENT '文件名',
    sha256      CHAR(64)     CHARACTER SET ascii NOT NULL,
    run_id      BIGINT       NOT NULL COMMENT '发出的那次运行',
    released_at TIMESTAMP(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT '发出时间',
    PRIMARY KEY (year, number)
) COMMENT '汇总表的各版';
