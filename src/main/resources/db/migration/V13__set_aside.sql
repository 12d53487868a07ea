-- 作废的报表：不计入汇总，也不算报来过；撤回作废就删去这一行。
CREATE TABLE IF NOT EXISTS set_aside (
    submission_id BIGINT       NOT NULL PRIMARY KEY,
    reason        TEXT         NOT NULL COMMENT '为什么作废，号码已遮盖',
    set_by        VARCHAR(255) NOT NULL COMMENT '由谁作废',
    set_on        DATE         NOT NULL COMMENT '作废日期',
    FOREIGN KEY (submission_id) REFERENCES submission (id)
) COMMENT '作废的报表';
