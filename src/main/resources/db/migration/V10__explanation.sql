-- 上报说明：随报表报来的（只留计入汇总的），和由工作人员登记的。说明的数变了，说明就不再有效。
CREATE TABLE IF NOT EXISTS explanation (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    year          SMALLINT     NOT NULL COMMENT '报告年度',
    unit_code     VARCHAR(12)  CHARACTER SET ascii NOT NULL COMMENT '填报单位的区划代码',
    submission_id BIGINT       NULL COMMENT '随哪一份报表报来；由工作人员登记的为空',
    rule          VARCHAR(8)   NOT NULL COMMENT '审核关系',
    sheet         VARCHAR(255) NOT NULL COMMENT '工作表',
    cells         LONGTEXT     NOT NULL COMMENT '单元格，以空格分隔',
    found         TEXT         NOT NULL COMMENT '所说明的实有',
    expected      TEXT         NOT NULL COMMENT '所说明的应有；不论应有多少的为空',
    reason        TEXT         NOT NULL COMMENT '情况说明，号码和姓名已遮盖',
    explained_by  VARCHAR(255) NOT NULL COMMENT '说明人',
    explained_on  DATE         NOT NULL COMMENT '说明日期',
    KEY by_unit (year, unit_code),
    FOREIGN KEY (submission_id) REFERENCES submission (id)
) COMMENT '上报说明';

ALTER TABLE finding
    ADD COLUMN IF NOT EXISTS reason       TEXT         NULL COMMENT '情况说明；没有说明的为空',
    ADD COLUMN IF NOT EXISTS explained_by VARCHAR(255) NULL COMMENT '说明人',
    ADD COLUMN IF NOT EXISTS explained_on DATE         NULL COMMENT '说明日期';

ALTER TABLE township_finding
    ADD COLUMN IF NOT EXISTS reason       TEXT         NULL COMMENT '情况说明；没有说明的为空',
    ADD COLUMN IF NOT EXISTS explained_by VARCHAR(255) NULL COMMENT '说明人',
    ADD COLUMN IF NOT EXISTS explained_on DATE         NULL COMMENT '说明日期';

-- 报表制度或者说明变了，以前审核过的报表要重新审核。
ALTER TABLE submission
    ADD COLUMN IF NOT EXISTS basis CHAR(64) CHARACTER SET ascii NOT NULL DEFAULT '' COMMENT '审核所依据的报表制度和说明的 SHA-256';
