-- 流水：一个乡镇一年里收取、登记、汇总、发出的经过，一事一条，与其效果同时写入；数据文件夹的 journal 中逐条照抄一份，
-- 数据库丢了，凭它和存档可以重建。
CREATE TABLE IF NOT EXISTS journal (
    township CHAR(12)     CHARACTER SET ascii NOT NULL COMMENT '乡镇的区划代码',
    year     SMALLINT     NOT NULL COMMENT '报告年度',
    number   INT          NOT NULL COMMENT '第几条，从 1 起',
    run_id   BIGINT       NOT NULL COMMENT '在哪次运行中；不在运行中的为 0',
    what     VARCHAR(16)  CHARACTER SET ascii NOT NULL COMMENT '何事：RECEIVED、ACT、TOLD、CONSOLIDATED、RELEASED、FINISHED',
    detail   LONGTEXT     NOT NULL COMMENT '详情，JSON；不含个人信息',
    at       TIMESTAMP(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) COMMENT '何时',
    PRIMARY KEY (township, year, number)
) COMMENT '流水';
