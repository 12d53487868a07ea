-- 留存每一版汇总表的各个文件，记下它说了什么、哪些版上报过：以后的版与上报过的比较，列出修订。
ALTER TABLE `release`
    ADD COLUMN IF NOT EXISTS table_sha256    CHAR(64) CHARACTER SET ascii NULL COMMENT '.csv 的 SHA-256；没有留存的为空',
    ADD COLUMN IF NOT EXISTS metadata_sha256 CHAR(64) CHARACTER SET ascii NULL COMMENT '.csv-metadata.json 的 SHA-256',
    ADD COLUMN IF NOT EXISTS content         CHAR(64) CHARACTER SET ascii NULL COMMENT '不与任何一版比较时的 SHA-256',
    ADD COLUMN IF NOT EXISTS said            LONGTEXT     NULL COMMENT '指标值、报送情况和说明，供以后的版比较',
    ADD COLUMN IF NOT EXISTS sent_on         DATE         NULL COMMENT '何时上报；没有上报过的为空',
    ADD COLUMN IF NOT EXISTS sent_by         VARCHAR(255) NULL COMMENT '由谁上报';
