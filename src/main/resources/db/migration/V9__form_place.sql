-- 计入汇总的各表在报来的文件中的位置，跨村审核意见据此指到单元格。
CREATE TABLE IF NOT EXISTS form_place (
    submission_id BIGINT       NOT NULL,
    form          VARCHAR(8)   CHARACTER SET ascii NOT NULL COMMENT '表',
    sheet         VARCHAR(255) NOT NULL COMMENT '工作表',
    places        JSON         NOT NULL COMMENT '各指标栏所在的单元格，以栏名为键；台账的是第 1 行的',
    PRIMARY KEY (submission_id, form),
    FOREIGN KEY (submission_id) REFERENCES submission (id)
) COMMENT '表的位置';

-- 跨村审核意见说给各单位，各指到自己报来的单元格；说给全镇的没有区划代码。
ALTER TABLE township_finding
    ADD COLUMN IF NOT EXISTS unit_code VARCHAR(12)  CHARACTER SET ascii NOT NULL DEFAULT '' COMMENT '区划代码；全镇的为空' AFTER ordinal,
    ADD COLUMN IF NOT EXISTS sheet     VARCHAR(255) NOT NULL DEFAULT '' COMMENT '工作表' AFTER level,
    ADD COLUMN IF NOT EXISTS cells     LONGTEXT     NOT NULL DEFAULT '' COMMENT '单元格，以空格分隔' AFTER sheet,
    ADD COLUMN IF NOT EXISTS indicators TEXT        NOT NULL DEFAULT '' COMMENT '影响的指标，以空格分隔';
