-- 计入汇总的每份报表对各指标的贡献：和、个数、最大最小、去重的各项、中位数的各数。乡镇由各单位合并，旗县由各乡镇合并，不再读各行。
CREATE TABLE IF NOT EXISTS contribution (
    submission_id BIGINT   NOT NULL PRIMARY KEY,
    fingerprint   CHAR(64) CHARACTER SET ascii NOT NULL COMMENT '算出它的报表制度和程序的 SHA-256；不同的要重算',
    content       LONGTEXT NOT NULL COMMENT '各指标的贡献，JSON；个人信息栏只有密钥散列',
    FOREIGN KEY (submission_id) REFERENCES submission (id) ON DELETE CASCADE
) COMMENT '各份报表对各指标的贡献';
