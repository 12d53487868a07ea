-- 审核关系的编号和指标代码可以用汉字，最多 32 个字；报表制度里叫什么，这里就能存什么。
ALTER TABLE finding
    MODIFY COLUMN rule       VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT '审核关系',
    MODIFY COLUMN indicators MEDIUMTEXT  NOT NULL DEFAULT '' COMMENT '影响的指标，以空格分隔';
ALTER TABLE township_finding
    MODIFY COLUMN rule       VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT '审核关系',
    MODIFY COLUMN indicators MEDIUMTEXT  NOT NULL DEFAULT '' COMMENT '影响的指标，以空格分隔';
ALTER TABLE explanation
    MODIFY COLUMN rule       VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT '审核关系';
ALTER TABLE indicator_value
    MODIFY COLUMN indicator  VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT '指标代码';
ALTER TABLE former_value
    MODIFY COLUMN indicator  VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT '指标代码';
