-- 收到的每一份报表，一个文件一行；内容相同（SHA-256）的只收一次。
CREATE TABLE IF NOT EXISTS submission (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    year        SMALLINT     NOT NULL COMMENT '报告年度',
    sha256      CHAR(64)     CHARACTER SET ascii NOT NULL,
    file_name   VARCHAR(255) NOT NULL COMMENT '文件名',
    unit_code   VARCHAR(12)  CHARACTER SET ascii NOT NULL COMMENT '填报单位的区划代码；认不出的为空文字',
    batch       INT          NOT NULL COMMENT '报送批次；封面没有填的为 0',
    reported_on VARCHAR(10)  NOT NULL COMMENT '报出日期；封面没有填的为空',
    verdict     VARCHAR(8)   NOT NULL COMMENT '审核结论：通过、待说明、退回、无法读取',
    run_id      BIGINT       NOT NULL COMMENT '收取的那次运行',
    received_at TIMESTAMP(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT '收取时间',
    UNIQUE KEY one_file_once (year, sha256),
    KEY by_unit (year, unit_code)
) COMMENT '报表';
