-- 以前的审核结论和全镇指标值，各到何时为止：据此说得出从某时以来变了什么。
CREATE TABLE IF NOT EXISTS former_verdict (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    submission_id BIGINT       NOT NULL,
    verdict       VARCHAR(8)   NOT NULL COMMENT '以前的审核结论',
    until         TIMESTAMP(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT '到何时为止',
    FOREIGN KEY (submission_id) REFERENCES submission (id)
) COMMENT '以前的审核结论';

CREATE TABLE IF NOT EXISTS former_value (
    id        BIGINT          NOT NULL AUTO_INCREMENT PRIMARY KEY,
    year      SMALLINT        NOT NULL COMMENT '报告年度',
    indicator VARCHAR(16)     CHARACTER SET ascii NOT NULL COMMENT '指标代码',
    value     DECIMAL(38, 10) NULL COMMENT '全镇以前的值；以前没有值的为空',
    until     TIMESTAMP(6)    NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT '到何时为止',
    KEY by_time (year, until)
) COMMENT '全镇以前的指标值';
