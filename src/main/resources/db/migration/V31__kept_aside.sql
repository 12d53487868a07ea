-- 上报以后保持通过的报表作废了又撤回作废，要恢复原来的通过；所以作废时记下通过所依据的报表制度。
ALTER TABLE submission
    ADD COLUMN IF NOT EXISTS kept_scheme CHAR(64) CHARACTER SET ascii NULL COMMENT '作废以前通过所依据的报表制度的 SHA-256；撤回作废就恢复通过。没有作废的、作废以前没有通过的为 NULL';
