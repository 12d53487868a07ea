-- 审核意见影响哪些指标，以空格分隔；以前收到的报表没有算过，为空。
ALTER TABLE finding
    ADD COLUMN IF NOT EXISTS indicators TEXT NOT NULL DEFAULT '' COMMENT '影响的指标，以空格分隔';
