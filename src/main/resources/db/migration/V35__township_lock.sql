-- 乡镇的运行编号：每次运行先占住乡镇的锁，再把编号加一；凡要写入的，提交时都核对编号还是自己的。停顿太久、锁已经被别人接手的
-- 运行，醒来以后什么也提交不了。
CREATE TABLE IF NOT EXISTS township_lock (
    township CHAR(12) CHARACTER SET ascii NOT NULL PRIMARY KEY COMMENT '乡镇的区划代码',
    number   BIGINT   NOT NULL COMMENT '最近一次运行的编号'
) COMMENT '乡镇的运行编号';
