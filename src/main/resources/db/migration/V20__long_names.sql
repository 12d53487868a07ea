-- 工作表的名称可以很长：存不下名称不是拒收一份报表的理由。
ALTER TABLE form_place       MODIFY sheet TEXT NOT NULL COMMENT '工作表';
ALTER TABLE finding          MODIFY sheet TEXT NOT NULL COMMENT '工作表';
ALTER TABLE township_finding MODIFY sheet TEXT NOT NULL DEFAULT '' COMMENT '工作表';
ALTER TABLE explanation      MODIFY sheet TEXT NOT NULL COMMENT '工作表';

-- 程序处理不了、数据库存不下的报表，单独记下，不影响别的。
ALTER TABLE submission MODIFY verdict VARCHAR(8) NOT NULL COMMENT '审核结论：通过、待说明、退回、无法读取、无法处理、作废';
