-- 上报过汇总表以后，报表制度再改，以前通过的报表保持通过；按新制度会改变结论的记在这里，由人决定是否改判。
ALTER TABLE submission
    ADD COLUMN IF NOT EXISTS scheme CHAR(64) CHARACTER SET ascii NOT NULL DEFAULT '' COMMENT '审核所依据的报表制度的 SHA-256；以前没有记下的为空';

CREATE TABLE IF NOT EXISTS turn (
    submission_id BIGINT      NOT NULL PRIMARY KEY,
    basis         CHAR(64)    CHARACTER SET ascii NOT NULL COMMENT '按什么会改变结论：报表制度和说明的 SHA-256',
    verdict       VARCHAR(8)  NOT NULL COMMENT '会改为什么结论',
    rules         TEXT        NOT NULL COMMENT '因为哪些审核关系，以空格分隔',
    agreed        BOOLEAN     NOT NULL DEFAULT FALSE COMMENT '是否已经决定改判',
    FOREIGN KEY (submission_id) REFERENCES submission (id)
) COMMENT '保持通过、按新制度会改变结论的报表';
